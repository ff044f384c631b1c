"""Fresh templates in Uzbek, Latin script."""

# ruff: noqa: E501 - a message is one line, however long
from typing import Final

TEMPLATES: Final = tuple(
    """
Vaaleykum assalom, ha bor {good}, {price}. Qayerga yuboramiz? Raqamingizni qoldiring.⏎- {PHONE}, {ADDRESS}
assalomu alaykum yaxshimisiz kecha sizlardan {good} olgandim u ishlamayapti men {PHONE} dan telefon qilgandim hech kim ko'tarmadi iltimos shu raqamga qaytib telefon qilinglar
Yetkazib berish: {date}⏎Qabul qiluvchi: {PERSON:full}⏎Tel: {PHONE}⏎Manzil: {ADDRESS}⏎Izoh: kelishdan oldin ogohlantiring
Operator: Ismingiz nima?⏎Mijoz: {PERSON:first}⏎Operator: Raqamingiz?⏎Mijoz: {PHONE}
SOTILADI! {good}, holati ideal, {price}, kelishamiz. Murojaat: {PHONE} {PERSON:first}
Guruhdagilar, kimda {brand} zaryadlovchi bor? Lichkaga yozing {TELEGRAM}
Do'konimizda yangi kolleksiya! Buyurtma berish uchun {TELEGRAM} yoki {PHONE}. Yetkazish {town} bo'ylab bepul.
Alo kuryermisiz men {PERSON:first} bo'laman hozir uyda yo'qman qo'shnim {PERSON:first} olib qo'yadi
Kuryer bilan bog'lana olmadim. U bergan raqam {PHONE} o'chirilgan, buyurtma esa {order}.
Shikoyat. Men, {PERSON:full}, {date} kuni saytingizdan {good} sotib oldim. Mahsulot nosoz chiqdi, lekin do'kon pulni qaytarishdan bosh tortmoqda. Pulni {CARD} raqamli kartamga qaytarishingizni so'rayman. Javobni {EMAIL} manziliga kutaman.
Hurmatli ma'muriyat! Uch haftadan beri {order} buyurtmam bo'yicha aniq javob ololmayapman, har safar boshqa operator chiqadi va hammasini boshidan tushuntirishimga to'g'ri keladi. Oxirgi marta {PERSON:first} ismli xodimingiz pulni ikki kunda qaytaramiz degan edi, karta raqamimni ham yozib olgan ({CARD}), lekin hisobimga bir so'm ham tushmadi. Agar shu hafta hal qilinmasa, iste'molchilar huquqini himoya qilish agentligiga murojaat qilaman. Hujjatlarning hammasi saqlab qo'yilgan.
Pulni shu kartaga tashlaysiz: {CARD}⏎{PERSON:holder}⏎Tashlagach chekni yuboring
Zaklad uchun {price} kerak, karta {CARD} {bank}niki, ismi {PERSON} chiqadi
kartam eskirib qolgan edi yangisi {CARD} muddati {CARD_EXPIRY} shunga ulab bering
karta ma'lumotlari: {CARD}, amal qiladi {CARD_EXPIRY} gacha, orqasidagi uchta raqam {CVV}
{CVV} deb yozsam cvv noto'g'ri deyapti
Bot: Telefoningizga yuborilgan kodni kiriting⏎Mijoz: {ONE_TIME_CODE}⏎Bot: Kod noto'g'ri
bankdan odamman deb qo'ng'iroq qildi men smsdagi kodni {ONE_TIME_CODE} deb aytib yubordim endi nima bo'ladi
Kirish uchun kod: {ONE_TIME_CODE}. Uni hech kimga bermang!
Ilovaga kira olmayapman, parol {PASSWORD} edi, telefonim {PHONE}
kabinet login {EMAIL}⏎parol {PASSWORD}⏎o'zingiz kirib ko'rib bering
Rassrochka uchun ariza: {PERSON:full}, tug'ilgan sanasi {BIRTHDAY}, pasport {PASSPORT}, JSHSHIR {PINFL}
Muddatli to'lovga rad javobi keldi, JSHSHIR {PINFL} bo'yicha qarz yo'q-ku
pasport yo'qolgan yangisini oldim seriyasi {PASSPORT} profilda almashtirib bering
YaTT guvohnomam bor, STIR {TAX_ID}, hisob raqam {BANK_ACCOUNT}, {bank}
Sotuvchi shartnomasi: {PERSON:full}, STIR {TAX_ID}, yuridik manzil {ADDRESS}
Bugun o'g'limning tug'ilgan kuni, {BIRTHDAY} da tug'ilgan, shunga {good} sovg'a qilmoqchiman
Men {BIRTHDAY} yilda tug'ilganman, bonus tushishi kerakmidi?
Orientir maktab ro'parasi, manzil {ADDRESS}, darvoza ko'k rangda
uyimiz {ADDRESS} bo'ladi domofon ishlamaydi kelganda {PHONE} ga qiling
Sizlarga nechi marta aytdim, men eski uydan ko'chganman. Yangi manzil {ADDRESS}. Eskisiga olib bormang!
mana joylashuv {COORDINATES} shu yerga keling
Kuryer {car} mashinada, raqami {PLATE}, 10 daqiqada yetib boradi
Darvozadan kiritmayapti, qorovulga {PLATE} {car} deb ayting
Kanalga a'zo bo'ling {TELEGRAM:link} har kuni yangi narxlar
instagramimizda hamma rasmlar bor: {INSTAGRAM}
Ijtimoiy tarmoqdagi sahifamiz {INSTAGRAM:link}, direktga yozing
Hisob-fakturani elektron pochtaga yuboring: {EMAIL}
{stamp} user={EMAIL} action=login ip={IP} result=fail
Akkauntingizga yangi qurilmadan kirildi. IP: {IP}, vaqti {stamp}
{PERSON:first} opa sizdan juda minnatdorman, {good} onamga juda yoqdi, rahmat kattakon
Besh yulduz! Sotuvchi {PERSON:first} aka hamma savolga javob berdi, o'rab-chirmab jo'natibdi.
{PERSON:first} degan yigit olib keldi, muomalasi yaxshi, lekin {time} o'rniga kech bo'ldi
Buyurtmani {PERSON|ga} topshiring, men {town}dan hali qaytmadim
{PERSON|ning} pulini qaytarib bering, chek {order}
Qo'ng'iroq yozuvi: mijoz {PERSON}, tel. {PHONE}, {good} bo'yicha shikoyat, {date} gacha javob kutmoqda
aka men {PERSON:first|man} kecha {good} olgan bitta {colour} rangdan ham bering
Tergov uchun emas, o'zim bilmoqchiman: kim buyurtma qilgan? Telefonda {PHONE} ko'rinyapti
onam nomiga yozib qo'ying {PERSON:full} {PHONE}
Akam {PERSON:first} Malayziyada, raqami {PHONE:ms}, o'shandan so'rasangiz ham bo'ladi
Chet eldan to'lov qilmoqchimiz, IBAN {IBAN} to'g'rimi?
raqamni aytaman yozib oling {PHONE:spoken}
Vatsapim {PHONE:link}
{good}ni olib qo'ying, kechqurun {time} larda o'tib olaman. Ismim {PERSON:first}, agar ukam kelsa {PERSON:first} deydi.
Assalomu alaykum! {size} o'lcham qoldimi {colour} rangda?
{good} necha pul, kamida nechta olsa optom bo'ladi?
Buyurtma {order} qabul qilindi. Jami: {price}. Yetkazish: {date}.
Bot: Assalomu alaykum! Sizga qanday yordam bera olaman?⏎Mijoz: {order} qayerda
Trek {track} bo'yicha bir haftadan beri yangilanish yo'q
kecha {price} edi bugun {price} bo'pti bu qanaqasi insof bormi
Optom narxlar: {good} {price}, {good} {price}. {qty} tadan boshlab.
rahmat kattakon hammasi joyida yetib keldi sifati ham yaxshi
Bir oy ishlatdim, {good} haqida fikrim: batareyasi zo'r, lekin qizib ketadi. Narxiga arziydi, {price} bergandim. Yetkazib berish ikki kun kechikdi, biroq qadoqlanishi chiroyli edi. Yana {qty} ta olmoqchiman, chegirma bo'lsa yozib yuboringlar.
{stamp} buyurtma={order} holat=yetkazildi summa={price}
Shtrix kod {barcode}, omborda {qty} dona
Chek {bad_card} bo'yicha to'lov topilmadi
{bank} orqali to'lasam keshbek bormi
{town}ga filial ochasizlarmi?
Ilova {version} yangilanganidan keyin savat bo'shab qolyapti
Chegirma {percent} faqat {date} gacha amal qiladi
{brand} {good} asl nusxami yoki kopiyami
Kuryer qachon chiqadi, soat {time} bo'ldi-ku
Ertalab non ham kelmadi, sut ham. Ilova esa yetkazildi deyapti!
qo'limda {qty} ta {good} bor almashtirsam bo'ladimi {size}ga
{car} uchun {good} bormi, {colour} bo'lsin
Artikul {sku} saytda {price}, do'konda esa boshqa narx
To'lov {uuid} bekor qilindi
{date} da olganman, kafolat talonida esa {date} yozilgan
umid bilan ochdim qutini ichidan boshqa narsa chiqdi
Mehmonga boradigan edik, tort {time} da kelishi kerak edi
Navbatim {qty}, hali chaqirishmadi
Faktura {bad_iban} qayta yuborilsin
""".strip().splitlines()
)
