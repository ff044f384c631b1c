"""Postal addresses in Uzbek, both scripts: a table of texts.

``FOUND``: the brackets hold what must be found, and nothing else may be. ``STAY``: nothing may be found.
Streets, houses and persons are combined at will.
"""

from __future__ import annotations

import pytest

from transforms.detection.recognizers.postal_address import PostalAddress
from transforms.detection.text import PreparedText

FOUND = """
Nukus, [Tolariq k. 110/89]
Manzil [Toshkent shahar Chilonzor tumani 19-kvartal 45-uy 12-xonadon]
[toshkent shahri yunusobod tumani 13 mavze 5 uy 20 xonadon]
[chilonzor 20 daxa 4a uy 33 xonadon]
[Chilonzor-20, 4-uy]
[Samarqand shahar Registon kochasi 15 uy]
[Buxoro viloyati G'ijduvon tumani Yangi hayot mahallasi Navbahor ko'chasi 7-uy]
[Yangiyo‘l shahri, Bog‘ishamol ko‘chasi, 22-uy]
[Qo'yliq 5-mavze 34-uy 8-kvartira 2-podyezd]
[sergeli 7 mavze 14 dom 25 kvartira]
[Sergeli-7, 14-dom, 25-kv]
[Namangan sh. Do'stlik shox ko'chasi 12]
[Olmazor tumani Sag'bon ko'chasi 3-berk ko'cha 15-uy]
[Mirobod tumani, Nukus ko'chasi, 23/1]
[Uchtepa tumani, 22-mavze, 8-uy, 3-xonadon. Mo'ljal: Farhod bozori]
[shayxontohur tum. labzak 12 uy 5 xonadon]
uyim [12-uy 34-xonadon 2-podez 5-etaj]
[12-uy, 45-xon].
Manzilim: [Shota Rustaveli 45]
[Farg'ona viloyati Quva tumani Tolmozor MFY 45-uy]
[Andijon Asaka Oltinko'l MFY Bog' ko'cha 3]
[nukus sh 22-mkr 15-uy 6-kv]
[Toshkent vil. Zangiota tumani, Eshonguzar shaharchasi, Istiqlol 14-uy]
[Qarshi shahri Mustaqillik ko'chasi 5 uyga] olib kelinglar
[Amir Temur shoh koʻchasi 107B]
[amir temur shohkocha 107 b]
[Ko'cha: Navoiy, uy: 15, xonadon: 3]
Tuman: [Chilonzor, ko'cha: Bunyodkor, uy 7, kv 12]
[uy raqami 15, xonadon 4, Bobur ko'chasi]
men [Bobur ko'chasi 12-uyda] yashayman
[Chilonzorda 9-kvartalda 12-uyda] turaman
[5-uyning 3-xonadoni, Katta Mirobod ko'chasi]
[Yunusobod 4 15-uy 20-xonadon]
[ТОШКЕНТ ШАҲРИ ЧИЛОНЗОР ТУМАНИ 9-КВАРТАЛ 12-УЙ]
[тошкент ш. яккасарой т. бобур кўчаси 34 уй 12 хонадон]
[Фарғона вилояти Риштон тумани Дўстлик МФЙ Гулистон кўчаси 8-уй]
[чилонзор 16 мавзе 3 уй 21 хонадон мўлжал макро]
[Мирзо Улуғбек тумани, Буюк Ипак Йўли кўчаси, 120-уй, 44-хонадон]
[Самарқанд шаҳар Микрорайон 12-уй 4-хонадон]
[юнусобод 19 квартал 45 уй 3 подъезд 2 қават 11 хонадон]
[Навоий вилояти Кармана тумани Ёшлик кўчаси 4]
[Сирғали 8-даҳа 30-уй 5-хонадон]
[Бухоро ш., Мустақиллик кўч., 15 уй]
[Шайхонтоҳур Лабзак 3-тор кўча 12]
[Guliston shahar 4-mavze 23-uy 10-xonadon, 3-qavat, domofon 10]
[Toshkent, Kichik xalqa yo'li 12-uy]
[Chilonzor E kvartal 12 uy 3 xonadon]
[Ц-1 12-uy 45-xonadon]
[Markaz-5, 34-uy, 12-xonadon]
[TTZ-2 45-uy 3-xonadon]
[Beruniy metrosi yonida, Beruniy ko'chasi 12-uy]
kuryer [Navoiy ko'chasi 12] ga kelsin
[Qo`qon shahar Turkiston ko`chasi 45 uy]
[Termiz sh. At-Termiziy ko'ch. 12]
[Urganch sh, Al-Xorazmiy kochasi, 27-uy, 4-xonadon]
["Tinchlik" mahallasi, "Guliston" ko'chasi 12-uy]
[A.Navoiy ko'chasi 15]
[A. Qodiriy koch. 15 uy]
[I.Karimov ko'chasi 3A-uy]
[M.Ulug'bek tumani Sayram 4-proyezd 12-uy]
Salom, buyurtmamni [Chilonzor 12 mavze 34 uyga] olib kelinglar iltimos
manzil: [Toshkent shahar, Mirzo Ulugbek tumani, Buyuk ipak yoli kochasi 120-uy 44-xonadon], tel 901234567
manzilim [chilonzor tumani bunyodkor kochasi 15/2 uy orientir makro]
Dostavka qayerga? - [Yunusobod 7-kvartal, 15-dom, 20-kvartira, 4-podyezd, 2-etaj, domofon 20]
[yakkasaroy tumani bobur kochasi 12] tel 998901234567 soat 15:00
[Toshkent, Olmazor tumani, Qorasaroy ko'chasi, 45-A uy]
[Farg'ona shahar, Al-Farg'oniy ko'chasi, 12-a uy, 3-xonadon]
Uyim [Qo'yliq bozori orqasida, 3-tor ko'cha 12-uy]
[Sergeli 6a mavze 12-uy]
[chilonzor 6 daha 23 uy, mo'ljal Integro]
[12-uy, 3-kirish, 45-xonadon]
Манзил: [Наманган вилояти, Чуст тумани, Олмос маҳалласи, Бобур кўчаси, 45-уй]
Manzil: [Zulfiyaxonim 12, 3-qavat]
"""

STAY = """
Toshkentga yetkazib berasizmi?
Chilonzorda filial bormi 9 dan ishlaydimi
Yunusobod tumaniga dostavka 20 ming ekan
uy kiyimi 48 razmer
ko'cha poyabzali 42
2 ta uy ayiqchasi va 3 ta xonadon uchun to'plam
3 xonali uy uchun jihoz
uy 2 qavatli
5 qavatli uy
12 kishilik xonadon to'plami
uyga 2 kunda yetib keladimi
45 uyga mos keladimi
uyda 3 ta bola bor
Navoiy ko'chasida 5 ta do'kon bor
1-qavat 12-do'kon
2-qavat 15-rasta
Malika bozori 2-qavat
5-maktab 7-sinf kitobi
100 xonadonga yetadi
daftar 96 varaq 12 dona
12 uy gul 15000
ko'cha chirog'i 30 vatt 2 dona
ko'cha uchun kamera 4 MP
shahar velosipedi 26
Toshkent shahriga 1 kunda, viloyatlarga 3 kunda
Samarqand 300 km
3-uy bepul
2-kvartalda chegirma 20%
2024 yil 3-kvartal hisobot
1 kvartal uchun hisobot 12 bet
mahalla 5 so'm
viloyatga 25 000 so'm
Buyurtma 12345 Toshkent shahar
Navoiy shahriga 2 ta buyurtma
Bobur kitobi 12 uy
xona termometri 5 dona
dom 3 xonali sotiladi
12 mart kuni Chilonzorda 15 da
daha 12 razmer
qavat 3 qog'oz 12 dona
3 qavatli salfetka
hammom uchun 2 qavat parda
3-mavze emas
blok 12 dona
bino uchun 12 kamera
uy 12 mln so'm
kv 45 metr
45 kv.m gilam
12-xona
шаҳар бўйлаб етказиш 20000
уйга 2 кунда келадими
кўча учун 43 размер
3 хонали уй
уй 5 сотих
2-қават 14-дўкон
Бу уй 12 йил олдин
қават 2 та
9-квартал
Chilonzor tumanida 3 ta filialimiz bor, 9:00 dan
Menga 3-kvartalda kerak edi 2 dona
uy telefoni 712345678
5 uylik to'plam 12 000
katta ko'chada 2 ta do'kon
mahallada 45 ta uy bor
Navoiy 12 sinf darslik
Bobur 530 yillik
Uy 45 kv metr, 2 xonali, 3-qavat
3 xonali kvartira, 5-qavat, 65 kv.m sotiladi
Rossiyadan Toshkentga 15 kun
1-uy bepul, 2-uy 50%
5 qavatli tort 12 kishilik
Samsung A12 uy telefoni
Redmi Note 12, dom uchun 2 ta
rumah 3 bilik 2 tandas
"""


@pytest.mark.parametrize("marked", FOUND.strip().splitlines())
def test_finds_exactly(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    found = PostalAddress().find(PreparedText.of(text))
    assert len(found) == 1
    assert f"{text[: found[0].start]}[{text[found[0].start : found[0].end]}]{text[found[0].end :]}" == marked


@pytest.mark.parametrize("text", STAY.strip().splitlines())
def test_stays(text: str) -> None:
    assert PostalAddress().find(PreparedText.of(text)) == []
