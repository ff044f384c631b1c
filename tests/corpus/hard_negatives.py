"""Hard negatives, written by hand: nothing personal in them, much that looks like it.

A street, a town, a metro station or a square named after a person is no address without a house; a brand,
a sort or a dish with a person's name is no person.
"""

from typing import Final

UZ: Final = tuple(
    """
Narxi 1 500 000 so'm, bo'lib to'lash ham bor
Jami: 12 450 000 so'm, shundan QQS 1 333 929 so'm
1500000 so'mdan 2000000 so'mgacha bo'lganlari kerak
Telefon narxi 9 350 000 so'm, chegirmada 8 990 000
Ikki yuz ellik ming so'm, oxirgi narx
90 ming so'mga berasizmi, 95 ming qimmat
Buyurtma raqami 90123456, holati: yo'lda
Buyurtma №998123 tayyor bo'ldi
Zakaz 20250314-000187 omborga tushdi
Chek raqami 000012345678, smena 4
Trek raqami RR123456785UZ, pochta orqali
Posilka LX987654321CN Toshkentga yetib keldi
EE 123 456 789 UZ qayerda?
Shtrix-kod 4780012345678 o'qilmayapti
4600682500018 shtrix kodli choy bormi
Artikul 901234567 saytda topilmadi
Tovar kodi 9860-12, rangi qora
SKU-33-901-22 qolmabdi
Razmer 90-60-90 bo'lsa olaman
Bo'yi 175 sm, vazni 70 kg uchun qaysi razmer?
120x200 matras, 180x200 choyshab kerak
38, 39, 40, 41, 42 razmerlar bor
2025-yil 14-mart kuni buyurtma berganman
14.03.2025 da to'langan, 17.03.2025 da yuborilgan
Yetkazish 12:30 dan 14:00 gacha
Ish vaqti 09:00-18:00, yakshanba dam
Aksiya 01.05.2025 dan 31.05.2025 gacha davom etadi
Kafolat 24 oy, 2027-yilgacha
Bugun dushanba, ertaga seshanba
Juma kuni yetkazasizlarmi
Yanvar oyida narxlar tushadimi
Navro'z munosabati bilan 20% chegirma
Qurbon hayitida ishlaysizlarmi
Ramazon oyi uchun xurmo keldi
Mustaqillik bayrami aksiyasi boshlandi
Lola guli bormi, 101 dona kerak
Qizil lola va oq nargis guldastasi
Nargiz atiri bormi do'konda
Roza atir suvi 50 ml
Atirgul va rayhon ko'chatlari
Zulfiya palaw deb yozilgan konserva
Yulduz shaklidagi chiroq
Oydin kecha uchun parda kerak
Umid qilamanki tez keladi
Umidim bor, qaytarib berasizlar
Baxtiyor bo'ling, rahmat
Go'zal ko'ylak ekan, ranggi ham zo'r
Nodir topilma, hammaga tavsiya
Ozoda va shinam do'kon
Sardor bo'lib turing deb yozilgan futbolka
Kamol darajasidagi xizmat
Karim emas, krem rangi kerak edi
Malika somsa, tandirda yopilgan, 8 000 so'm
Aziz xaridorlar, chegirmalar boshlandi
Hurmatli mijozlar, do'konimiz 10-iyun kuni yopiq
Bahor kolleksiyasi, kuzgi kurtkalar, qishki etiklar
Sevinch bilan qabul qildim, juda chiroyli
Shirin shokolad, achchiq qalampir
Anor sharbati 1 litr
Tohir va Zuhra guruchi 1 kg
Temir javon, yog'och stol
Po'lat qozon 12 litr
Oltin uzuk 585 proba, 3,2 gramm
Olmos qirrali pichoq
Marjon taqinchoq, feruza ko'zli uzuk
Laylo ko'ylak modeli, 44-50 razmer
Samarqandga yetkazib berish necha pul?
Toshkent, Buxoro va Xivaga bepul
Farg'ona vodiysiga 3 kunda boradi
Chilonzorda punkt bormi
Amir Temur xiyobonida do'kon bormi
Navoiy ko'chasida filialingiz bormi
Alisher Navoiy metrosi yonida kutaman
Bobur bog'i tomonda sotiladimi
Ulug'bek rasadxonasi surati tushirilgan lagan
Mirzo Ulug'bek tumaniga yetkazasizlarmi
Ipak Yo'li banki kartasi bo'ladimi
Kapitalbank, Hamkorbank, Agrobank orqali to'lash mumkin
Xalq banki bilan muddatli to'lov bormi
Uzum Market, Texnomart, Mediapark narxlarini solishtirdim
Makro va Korzinkada arzonroq
Artel konditsioner 12 model bormi
Samsung Galaxy A55 8/256 qancha
Redmi Note 13 Pro 5G, 12/512
iPhone 15 Pro Max 256 GB Natural Titanium
Ilova 4.12.3 versiyada ochilmayapti
Android 14, ilova 2.0.17
Payme orqali 450 000 o'tdi, 5 daqiqada
Xato kodi 500 chiqdi
Xatolik 404, sahifa topilmadi
Kod yo'q deyapti, qanday davom etaman
Parolni qanday tiklayman?
Karta bilan to'lasa bo'ladimi
CVV kod nima, qayerda yozilgan?
SMS kod kelmayapti, qayta yuboring
Pasport kerakmi muddatli to'lovga?
Manzilni o'zgartirsa bo'ladimi
Telefon raqamimni o'zgartirmoqchiman
Tug'ilgan kunga sovg'a kerak
Mashina uchun g'ilof, 5 o'rinli
Aka, opa deb murojaat qilmang, jiddiy gapiring
Rahmat, yaxshi, zo'r, ajoyib
yaxshi ekan rahmat aka
Mahsulot tarkibi: un 60%, shakar 15%, yog' 25%
5 dona olsam 10% chegirma bo'ladimi
1+1 aksiyasi bormi
3/4 qismi to'langan, qolgani 1 250 000
Hajmi 2,5 litr, quvvati 1800 Vt
220V 50Hz, 1.5 kVt
Palov 35 000, somsa 7 000, choy 3 000
Stol raqami 12, hisob 186 000
Navbat raqami A045
QR kod orqali to'ladim, 89 000 so'm
Kuryer hali chiqmadimi, 40 daqiqa bo'ldi
Ombor 7, javon 14, quti 233
""".strip().splitlines()
)

UZ_CYRL: Final = tuple(
    """
Нархи 2 350 000 сўм, бўлиб тўлаш бор
Заказ 45678912 қачон келади
Лола гулидан 25 дона керак
Наргис ва роза атирлари келди
Умид қиламан эртага келади
Азиз мижозлар, эртага дам оламиз
Баҳор мавсуми учун чегирма
Ойдин ва кенг хона учун парда
Самарқандга етказиб берасизми
Навоий кўчасида филиал борми
Чилонзорда пункт борми, соат 9:00 дан
14.03.2025 да буюртма бердим
Жума куни келаман
Размер 44-46, ранги қора
Штрих код 4780098765432 ўқилмаяпти
Паролни қандай тиклайман
Пластик карта билан тўласа бўладими
Гўзал кўйлак экан, раҳмат
Тоҳир ва Зуҳра номли гуруч
Навоий метроси олдида дўкон борми
Трек RR987654321UZ
Пўлат қозон 10 литр, 450 000 сўм
Илова 3.4.1 версияси очилмаяпти
Ипак йўли банки орқали тўладим
Қурбон ҳайити билан табриклаймиз
""".strip().splitlines()
)

RU: Final = tuple(
    """
Цена 1 500 000 сум, торг уместен
Итого 12 450 000 сум с доставкой
Сдача с 100 000, принесите 23 500
Номер заказа 99890123, статус: собран
Заказ №901234567 отменён
Накладная 20250314/118
Чек 0000456789, касса 3, смена 12
Трек RA123456789RU, вышел из Москвы
Посылка CP987654321UZ застряла на таможне
Штрихкод 4607001234567 не читается
Артикул 90125, цвет графит
Код товара 8600-45, чёрный
Размер 90/60/90, рост 170
Матрас 160х200, высота 22
Есть 38, 39, 40, 41 и 42 размеры?
Заказ от 14.03.2025, доставка 17.03.2025
Доставим с 12:00 до 15:30
Режим работы 9:00–21:00, без выходных
Акция с 1 по 31 мая 2025 года
Гарантия до 12.2027
В понедельник и вторник закрыто
В пятницу привезёте?
С 8 Марта, скидка 30%
На Новый год работаете?
На Пасху и Навруз скидки есть?
Вера, надежда и любовь в доставку закончились
Вера в людей пропала после такого сервиса
Надежда есть, но слабая
Любовь с первого взгляда, а не сумка
Роза чайная, саженец
Розы 51 шт с доставкой
Лилия белая в горшке
Виктория, клубника ремонтантная, рассада
Платье «Алина», размер 48
Торт «Наполеон» 1 кг
Салат «Цезарь» и пицца «Маргарита»
Шоколад «Алёнка» 100 г
Сыр «Ольга», такой есть?
Духи Victoria's Secret в наличии?
Кроссовки Jordan 1 Retro, 43 размер
Помада Lola, тон 12
Чай «Майский», кофе «Жокей»
Матрёшка «Катюша» ручная работа
Ваза «Лада» и люстра «Диана»
Лада Гранта, коврики в салон
Мазь «Звёздочка», крем «Нивея»
Картофель сорт «Розара», томат «Дубрава»
Роман «Анна Каренина» в твёрдом переплёте
Книга «Евгений Онегин», 2-е издание
Бюст Пушкина из гипса
Сборник Навои на узбекском
Марка «Гагарин в космосе» 1961 года
Магазин на улице Навои есть?
Филиал на Амира Темура работает?
У метро Пушкинская есть пункт выдачи?
На улице Шота Руставели пробка
Парк Бабура, рядом есть доставка?
Мирабадский район, доставка бесплатно?
В Москву и Санкт-Петербург отправляете?
Во Владимир и Ярославль доставка есть?
Ташкент, Самарканд, Бухара: 2 дня
Из Алматы в Астану сколько дней
Сбербанк, Тинькофф и Альфа-Банк принимаете?
Капиталбанк и Хамкорбанк в рассрочку
Wildberries и Ozon дешевле
Магнит и Пятёрочка рядом
Компания ООО «Самарканд Текстиль» поставщик
Холодильник Artel HD 345 FN
Xiaomi Redmi Note 12, 8/256
iPhone 14 Pro, 128 ГБ, фиолетовый
Приложение 5.0.12 не открывается
Версия 10.15.7, обновите
Ошибка 500 при оплате
Ошибка 404
Не приходит код из смс
Забыла пароль, как восстановить?
Где на карте CVV?
Паспорт нужен для рассрочки?
Можно поменять адрес доставки?
Хочу сменить номер телефона
Подарок на день рождения маме
Номер для машины, рамка
Состав: хлопок 95%, эластан 5%
Мощность 1800 Вт, 220 В
Объём 1,5 л, вес 2,3 кг
Стол 12, счёт 186 000
Очередь А045
Оплата по QR 89 000
Курьер едет 40 минут
Склад 7, стеллаж 14, ячейка 233
1+1=3, акция ещё идёт?
5 шт по 12 500 = 62 500
Спасибо, отлично, супер
Уважаемые покупатели, мы закрыты 9 мая
Дорогие друзья, новая коллекция
Доброе утро, есть кто?
Слава богу дошло
Мир вашему дому, спасибо
Золотой браслет 585 пробы, 7,4 г
Жемчуг и яшма, бусы
Кот «Марсик» на футболке
Продавец вежливый, советую
Директору привет
Плов 35 000, самса 7 000, чай 3 000
Ип-камера 4 Мп, 2 шт
Автомобильные коврики на Кобальт
""".strip().splitlines()
)

EN: Final = tuple(
    """
Total RM 1,234.50 including postage
The price was $89.99, now $59.99
Order 60123456789 is packed
Order #100245 shipped on 2025-03-14
Invoice INV-2025-000123, due in 30 days
Receipt 0012345678, counter 3
Tracking EE123456789MY, left Shah Alam
JNT tracking 630012345678 not moving
DHL 1234567890 on hold
Bar code 9556001234567 cannot be scanned
SKU 012-345-678 in black
Item 871231-14 restock when?
Size 36-24-36, length 60
King mattress 180x200, queen 150x190
Sizes 6, 7, 8, 9 and 10 left
Ordered 14/03/2025, delivered 17/03/2025
Delivery between 12:30 and 14:00
Open 10am-10pm daily
Sale from 1 May to 31 May 2025
Warranty until 12/2027
Best before 03/27
See you on Friday at 5
Open on Monday or Tuesday?
Christmas and Easter discount 20%
Chinese New Year hampers are here
Mother's Day bouquet, 21 roses
Jordan 1 Low, UK 9
Air Jordan 4 in white
Victoria sponge, 8 inches
Victoria's Secret body mist
Lola lipstick, shade 12
Rose tea, 100 g
Lily of the valley candle
Daisy hair clip, 3 pieces
Jasmine rice 5 kg
Ruby ring, size 7
Amber necklace
Pearl earrings, grace collection
Angel wings costume
Hope it arrives by Friday
Faith in this shop is gone
Joy to the world mug
May I return this?
Will it rain on delivery day?
Mark this order as urgent
Bill me later please
Jack and pump for car tyres
Frank answer please, is it original?
Rich chocolate, dark roast
Summer dress, autumn coat
April and May are busy months
Levi's 501, W32 L34
Calvin Klein belt, Hugo Boss wallet
Ralph Lauren polo, Tommy Hilfiger cap
Mercedes keychain, Benz logo
Harry Potter box set
Barbie dream house, Thomas train
Hello Kitty backpack
Earl Grey tea, 50 bags
Caesar salad and Margherita pizza
Jack Daniel's glasses, set of 2
Marie biscuits, Johnson baby powder
Dr. Martens boots size 8
Duncan Hines brownie mix
Ben & Jerry's ice cream
Washington apples, 1 kg
Do you deliver to Victoria or Melbourne?
Ship to Georgetown and Kuching?
Branch in Jalan Ampang?
Shop near King's Cross station?
Is there a branch on Oxford Street?
Any outlet in Kuala Lumpur or Bandar?
Maybank, CIMB and Public Bank accepted
BIBD transfer okay?
Morgan Stanley mug
Samsung Galaxy S24 Ultra 512 GB
iPhone 15 Plus, pink
App 4.12.3 crashes on Android 14
Firmware 10.15.7 released
Error 500 at checkout
Error code 404
I never got the SMS code
How do I reset my password?
Where is the CVV on the card?
Is a passport required?
Can I change the address?
I want to change my phone number
Gift for a birthday girl
Car plate frame, 2 pcs
95% cotton, 5% elastane
1800 W, 220 V, 50 Hz
1.5 l bottle, 2.3 kg
Table 12, bill RM86.40
Queue number A045
Rider is 40 minutes late
Warehouse 7, rack 14, bin 233
Buy 2 free 1 still on?
5 x 12.50 = 62.50
Ratio 16:9, 1920x1080
Dear customers, we are closed on 9 May
Thanks, great, superb
HTTP 200 in 37 ms
Retry 3 of 5, backoff 1500 ms
batch 20250314-01 finished, 10452 rows
request id 7f9c24e8-3b12-4fef-91e0-56a2d5a0f7d1
uptime 123456 s, load 0.42 0.38 0.31
""".strip().splitlines()
)

MS: Final = tuple(
    """
Harga RM 1,250.00 termasuk pos
Jumlah RM86.40, bayar RM100
Pesanan 60123456789 sedang dibungkus
Pesanan #100245 dipos 14/03/2025
Invois INV-2025-000123
Resit 0012345678, kaunter 3
Tracking EE123456789MY dah lepas Shah Alam
J&T 630012345678 tak bergerak
Kod bar 9556001234567 tak boleh scan
SKU 012-345-678 hitam
Barang 871231-14 bila masuk?
Saiz 36-24-36
Tilam 180x200, cadar 150x190
Saiz 6, 7, 8, 9 ada lagi?
Order 14/03/2025, sampai 17/03/2025
Penghantaran 12:30 hingga 14:00
Buka 10 pagi sampai 10 malam
Jualan 1 Mei hingga 31 Mei 2025
Waranti sampai 12/2027
Tarikh luput biskut 03/27
Jumaat ni buka tak?
Isnin dan Selasa tutup
Selamat Hari Raya Aidilfitri
Promosi Deepavali dan Tahun Baru Cina
Hari Kebangsaan diskaun 31%
Bunga melur dan mawar segar
Melati, cempaka dan teratai, anak pokok
Kain cahaya bulan, 4 meter
Cincin intan 1 karat
Mutiara asli Sabah
Baju Kurung Puteri saiz M
Tudung Sarah, warna krim
Tudung Siti khadijah telekung ada?
Jubah Aisyah saiz L
Sambal Nyet, sambal garing
Kicap Kipas Udang, sos Maggi
Kopi Che Nah, teh Boh
Kasut Jordan saiz 9
Minyak wangi Victoria Secret
Bedak Johnson untuk bayi
Kek Red Velvet, kek Victoria
Biskut Marie dan Hup Seng
Beras Jasmin 5 kg
Nasi lemak kukus berapa sebungkus?
Buku Upin dan Ipin
Setia menanti barang sampai
Bahagia dengan servis ni
Indah sungguh warnanya
Damai di hati, terima kasih
Murni, tulen, asli
Ikhlas dari kami, harga RM12
Nur cahaya, lampu LED 12 W
Iman sebesar zarah, hadiah poster
Sabar menunggu, rider lambat
Adil lah sikit dengan harga
Hakim juri pun kata sedap
Wayar elektrik 3 m, faham?
Pos ke Kuching dan Kota Kinabalu
Berapa hari ke Brunei?
Cawangan di Jalan Ampang ada?
Kedai dekat Jalan Sultan?
Jalan raya sesak, lambat sikit
Lot kosong untuk disewa
Taman permainan kanak-kanak set
Bayar guna Maybank atau CIMB boleh?
Bank Islam, BSN, RHB terima?
Kad debit boleh?
Proton Saga karpet, Myvi cover
Petronas minyak hitam 4 l
Samsung Galaxy A55 8/256
Aplikasi 4.12.3 asyik tutup
Ralat 500 masa bayar
Kod OTP tak sampai
Macam mana reset kata laluan?
CVV tu kat mana?
IC perlu tak untuk ansuran?
Boleh tukar alamat?
Nak tukar nombor telefon
Hadiah hari jadi untuk ibu
Bingkai nombor plat kereta
95% kapas, 5% elastane
Meja 12, bil RM86.40
Nombor giliran A045
Beli 2 percuma 1 lagi?
6 x RM3.20 = RM19.20
Pelanggan yang dihormati, kami tutup 9 Mei
Terima kasih, terbaik
Gudang 7, rak 14, kotak 233
Encik dan puan semua dijemput
Abang rider lambat, kakak kaunter garang
""".strip().splitlines()
)

BY_LANGUAGE: Final = {"uz": UZ, "uz-cyrl": UZ_CYRL, "ru": RU, "en": EN, "ms": MS}
ALL: Final = tuple(text for texts in BY_LANGUAGE.values() for text in texts)
