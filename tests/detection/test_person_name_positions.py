"""Where names stand in messages, with and without capitals, and goods, screens and places beside them."""

from __future__ import annotations

import pytest

from tests.detection.people import people
from transforms.detection import Detector

PEOPLE = [
    ("Qabul qiluvchi – Sherzodbek Abdusalomov", ["Sherzodbek Abdusalomov"]),
    ("qabul qiluvchi: nilufar sodiqova", ["nilufar sodiqova"]),
    ("Yukni Odilbekka bering", ["Odilbekka"]),
    ("Assalomu alaykum, men Gulshoda, kecha choynak olgandim", ["Gulshoda"]),
    ("buyurtmani dilrabo opa oladi, men ishdaman", ["dilrabo"]),
    ("uyda Zikrillo bo'ladi", ["Zikrillo"]),
    ("To'lov Xasanboy nomidan qilindi", ["Xasanboy"]),
    ("Ergashev Abdurauf Tolibjon o'g'li", ["Ergashev Abdurauf Tolibjon o'g'li"]),
    ("ergashev musulmon tolibjon o'g'li", ["ergashev musulmon tolibjon o'g'li"]),
    ("Abdurauf, Zilola va Bunyod kelishdi", ["Abdurauf", "Zilola", "Bunyod"]),
    ("Hurmat bilan, Shahrizoda", ["Shahrizoda"]),
    ("baxtigul xolaga ayting, pul kartada", ["baxtigul"]),
    ("Kuryer Mirshod qo'pol gapirdi", ["Mirshod"]),
    ("Mironshohga qo'ng'iroq qiling", ["Mironshohga"]),
    ("Menga Iroda yozdi", ["Iroda"]),
    ("MIRZAYEVA GULNORA", ["MIRZAYEVA GULNORA"]),
    ("стир 305123456, акромбек", ["акромбек"]),
    ("Қабул қилувчи – Маҳлиё Турсунова", ["Маҳлиё Турсунова"]),
    ("кеча Зулхумор опага бердим", ["Зулхумор"]),
    ("Рўзимурод билан гаплашдим", ["Рўзимурод"]),
    ("Ҳурмат билан, Ойгул", ["Ойгул"]),
    ("исмим хосият, телефон ёзаман", ["хосият"]),
    ("От кого: Светочка Мельник", ["Светочка Мельник"]),
    ("Заказ на имя Павла", ["Павла"]),
    ("отдайте Любаше, она дома", ["Любаше"]),
    ("спросите Егорку у входа", ["Егорку"]),
    ("Мне звонил Толик, сказал завтра", ["Толик"]),
    ("Забирать будет Лена", ["Лена"]),
    ("Передайте Лену Сидорову", ["Лену Сидорову"]),
    ("ткаченко оксана петровна", ["ткаченко оксана петровна"]),
    ("ШЕВЧУК ТАРАС", ["ШЕВЧУК ТАРАС"]),
    ("Кравчук И.П. подпись", ["Кравчук И.П."]),
    ("уважаемая тен римма, заказ собран", ["тен римма"]),
    ("С уважением, Венера Галимова", ["Венера Галимова"]),
    ("тётя Капа заберёт", ["Капа"]),
    ("Консьержке Зинаиде оставьте", ["Зинаиде"]),
    ("Курьера зовут Ерболат", ["Ерболат"]),
    ("Penerima: Norhaslinda binti Kamarulzaman", ["Norhaslinda binti Kamarulzaman"]),
    ("penerima: nurul syazwani", ["nurul syazwani"]),
    ("Saya Hafizuddin, barang belum sampai", ["Hafizuddin"]),
    ("Tolong hubungi Zulhelmi esok", ["Zulhelmi"]),
    ("Cik Puvaneswari dah bayar", ["Puvaneswari"]),
    ("Encik Thinagaran a/l Veerasamy", ["Thinagaran a/l Veerasamy"]),
    ("Thanks Kah Wai, the backpack is lovely", ["Kah Wai"]),
    ("nama saya goh bee hoon", ["goh bee hoon"]),
    ("Chew Siew Peng dah terima", ["Chew Siew Peng"]),
    ("Gurdev Singh called", ["Gurdev Singh"]),
    ("Kak Rosmawati oder dua", ["Rosmawati"]),
    ("Delivered to Heather at the front desk", ["Heather"]),
    ("Dear Sophie M. Baker, your refund", ["Sophie M. Baker"]),
    ("Regards, Kimberly", ["Kimberly"]),
    ("please ask for Dominic at the gate", ["Dominic"]),
    ("Mary and Owen were not home", ["Mary", "Owen"]),
    ("regrads, Nigel", ["Nigel"]),
    ("tin 595500655, nigel 🌹", ["nigel"]),
    ("Zebiniso +998 90 123 45 67", ["Zebiniso"]),
    ("жахонгир 90 123 45 67", ["жахонгир"]),
]
NO_PEOPLE = [
    "Ruxsat berilgan kengaytmalar", "To'liq qiymatni kiriting", "Жорий парол", "Рухсат берилган файллар",
    "shu nuqtai nazardan qaraganda", "bu xalq irodasi", "jinoyat sodir etishda", "mustaqil va xolis sud",
    "kamar 8.999.000 so'm", "Камар 3.085.000 сўм", "to'lagan pulim qaytmadi", "oppoq ko'ylak, baxmal parda",
    "xurmo va o'rik bormi", "Navoiy ko'chasi, Chorsu metro", "Pardalar yangi keldi", "Hosil bayrami muborak",
    "Lola gullari, Nargis guli", "Navbahor va Nasaf o'yini", "Cobalt sotiladi, Lacetti ham",
    "dasturxon va kitobxonlar", "imtihon hayajoni", "Atlas va adras matolar", "Yangi Spark keldi",
    "Любой цвет на выбор", "Любая дата", "Каждый заказ важен", "Ужасный плов, деньги на ветер",
    "Скинула деньги", "Ширина боковой панели", "Поисковый запрос", "Лисий мех, лён и лиса",
    "чехол из лены ткани нет", "Майка белая, гель синий", "Мороз и солнце", "Купил Ласетти, не Нексию",
    "Спартак и Зенит сыграли", "Метро Пушкинская, выход второй", "фильм про Золушку", "Имя поля в таблице",
    "Python workflow and Docker image", "sure you want to disable this workflow?", "Edit / Review",
    "the right to marry and to found a family", "New Java and Ruby plugins", "Toyota Corolla and Kia Rio",
    "Chelsea against Arsenal tonight", "Christmas and Easter sale", "olive, coral and lavender colours",
    "The oven and the ladder are broken", "Silk blouse, velvet skirt", "Black Friday deals",
    "Masukkan nombor bulat", "Bahasa Tamil dan Bahasa Yunani", "klik kanan pada pautan",
    "Perodua Myvi dan Proton Saga", "mee hoon goreng dua bungkus", "Selamat Hari Raya Aidilfitri",
    "untuk kegunaan sendiri", "Baju kurung Melati, tudung Bunga", "masing-masing dapat satu",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_are_found(detector: Detector, text: str, expected: list[str]) -> None:
    assert people(detector, text) == expected


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_goods_screens_and_places_stay(detector: Detector, text: str) -> None:
    assert people(detector, text) == []
