"""Uzbek, Latin script: Tashkent, Xorazm and Fergʻona speech, forms, dialogues, dictated messages."""

# ruff: noqa: E501 - a template is one line
from typing import Final

TEMPLATES: Final = tuple(
    """
Ism: {PERSON}⏎Tel: {PHONE}⏎Manzil: {ADDRESS}⏎Mahsulot: {good}, {qty} dona
📦 Yangi buyurtma {order}⏎👤 {PERSON}⏎📞 {PHONE}⏎📍 {ADDRESS}⏎💰 {price}
F.I.Sh.: {PERSON:full}⏎Tug'ilgan sana: {BIRTHDAY}⏎Pasport: {PASSPORT}⏎JSHSHIR: {PINFL}
— Kim qabul qiladi?⏎— {PERSON}, qaynonam. Raqami {PHONE}
— Ismingizni ayting.⏎— {PERSON:first}.⏎— Familiyangiz-chi?⏎— {PERSON:last}
Operator: Salom, men {PERSON:first}, sizga qanday yordam bera olaman?⏎Mijoz: {good} olgandim, qutisi ezilgan ekan
Mijoz: pulim qaytmadi⏎Operator: kartangiz raqamini yuboring⏎Mijoz: {CARD}⏎Operator: muddatini ham⏎Mijoz: {CARD_EXPIRY}
assalomu alaykum man urganchdan {PERSON:first} bo'laman buyurtmamni na sababdan garak vaqtida gatirmadingiz raqamim {PHONE}
opajon man {PERSON:first} kechagi {good} uchun yozgandim shu adresga tashavorila {ADDRESS}
voy {PERSON:firstw} opa obbosi siz ekansizku, kechirasiz tanimay qoldim 😅 {good} sizga olib qo'yaman
{PERSON:firstm|jon} bolam dorixonadan chiqib shu nomerga tel qil {PHONE}
Usta {PERSON:firstm|ni} chaqirtirgan edim, konditsionerni chala qo'yib ketibdi
Oshxonadagi {PERSON:firstm} degan ofitsiant yigitga kattakon rahmat, {dish} ham issiq edi
{dish} mazzasi yo'q. Kassada o'tirgan {PERSON:first} esa og'zini ham ochmaydi. Boshqa kelmaymiz
Farzandim {PERSON:full} ({BIRTHDAY}) uchun maktab formasi buyurtma qilaman
O'g'lim {PERSON:firstm|ning} tug'ilgan kuni {BIRTHDAY}, shu kunga tort tayyor bo'ladimi?
Ariza⏎Men, {PERSON:full}, {ADDRESS} da yashovchi, {date} kuni sotib olgan {good} uchun pulimni qaytarishingizni so'rayman.⏎Imzo: {PERSON:ini}
Hurmat bilan,⏎{PERSON}⏎yetkazib berish bo'limi⏎{PHONE} | {EMAIL}
{PERSON:io} domlaga atalgan kitoblar keldimi, o'quvchisiman
Podyezd kodi yo'q, kelsangiz {PHONE} ga bir marta gudok bering, {PERSON:first|ga} aytsangiz ochadi
darvozasi ko'k, iti bor, {ADDRESS} shu uy, {PERSON:last|lar} deb so'rasangiz ko'rsatadi
{ADDRESS:short} ga borib turibman hech kim chiqmayapti⏎mijoz {PHONE} ko'tarmayapti⏎{PERSON:firstm} aka nima qilay
Kuryerlar guruhi: bugun {PERSON:first}, {PERSON:first} va {PERSON:first} smenada, {PERSON:first|da} moshin yo'q
Pul tushsa {PERSON:short|ga} o'tkazib yuboraman, u yog'ini o'zi taqsimlaydi
Bu {PERSON:short|ni} nomerimi? {good} bo'yicha edi
{CARD}⏎{PERSON:holder}⏎shunga tashlang iltimos, {price}
Perevod qildim, skrin: {PERSON:holder} {CARD} summa {price} {stamp}
kartam bloklandi, amal qilish {CARD_EXPIRY}, orqasidagi uchta son {CVV}, tekshirib bering
menga banknikiman deb {ONE_TIME_CODE} kodini so'rashdi, aytib qo'ydim, endi nima bo'ladi
Kod keldi: {ONE_TIME_CODE}. Kiritsam xato deyapti
kodni o'qib beraman yozib oling {ONE_TIME_CODE}
kabinetga kirolmayapman loginim {EMAIL} paroli {PASSWORD} o'zingiz ko'rib bering
Parolni {PASSWORD} qilib qo'ygandim, buvim unutib qo'ydilar
YaTT {PERSON:ini}, STIR {TAX_ID}, hisob raqami {BANK_ACCOUNT}, shartnomani shu rekvizitga tuzing
Rekvizitlar: INN {TAX_ID}; x/r {BANK_ACCOUNT}; direktor {PERSON:full}
JShShIR {PINFL} bo'yicha kredit tasdiqlanmadi deb chiqyapti, sababi nima
passport seriya raqami {PASSPORT} olgan {date}, muddatli to'lovga kerak dedingiz
Haydovchi {PERSON}, mashina {PLATE}, ombordan yuk olib chiqadi, propusk yozib qo'ying
Damas kelyapti davlat raqami {PLATE}, haydovchisi {PHONE}
mo'ljal topolmasangiz {COORDINATES} ni kartaga tashlang
Turgan nuqtam: {COORDINATES}⏎{PERSON:first} deb chaqiring tepadan qarayman
tg'dan yozing {TELEGRAM} yoki instadan {INSTAGRAM}
Kanalimiz {TELEGRAM:link}, admin {PERSON:first}
storisda belgilab qo'ying: {INSTAGRAM}, rahmat {PERSON:first|dan} 💐
Chekni {EMAIL} pochtaga tashlab bersangiz, buxgalterimiz {PERSON:firstw} opa so'rayaptilar
profilimga {IP} dan kirilgan, vaqti {stamp}, men Marg'ilondaman-ku
Germaniyadagi akam pul jo'natmoqchi, IBAN {IBAN} to'g'rimi
Raqam o'zgardi: eskisi {PHONE}, yangisi {PHONE}
telefonim o'chib qolsa qo'shnimga tel qiling {PHONE:spoken} ismi {PERSON:first}
Qabul qildim. {date}. {PERSON:ini}
Topshirdi: {PERSON:ini}⏎Qabul qildi: {PERSON:ini}⏎Soni: {qty}
Shikoyat: {town} filialidagi menejer {PERSON} mijozga baqirdi, guvohim {PERSON:first}
{PERSON:first} bilan {PERSON:first|ning} buyurtmasi adashib ketibdi, menga {good} kelishi kerak edi
Meni eslaysizmi, {PERSON:first|man}, o'tgan oy {qty} ta {good} olganman
dadamla {PERSON:io} o'zlari kelib olib ketadila, {time} larda
Assalomu alaykum, {PERSON:first} Qo'qondan. Pochta bo'limiga kelsa sms tashlang {PHONE}
SHOSHILINCH!!! {PERSON} {PHONE} {ADDRESS} HALIGACHA YETKAZILMADI
men {BIRTHDAY} da tug'ilganman, yoshim yetmaydi deb ilova o'tkazmayapti
Ro'yxat: 1) {PERSON} – {PHONE} 2) {PERSON} – {PHONE} 3) {PERSON} – {PHONE}
qo'ng'iroq qilgan edim {PERSON:firstw} ismli qiz javob berdi, {price} qaytariladi dedi
Sovg'a kartasiga shunday yozing: "{PERSON:first|ga} mehr bilan, {PERSON:first}"
Malika atirgulidan bormi, bitta shoxi {price} deyishdi
Bahor kelsa {good} arzonlashadi deb umid qilib o'tiribman
Yulduzli tunda degan kitobning narxini ayting
{dish} {qty} porsiya, ichimlik bilan, {time} ga tayyor bo'lsin
{dish} achchiq ekan, bolalar yeya olmadi
Nega {order} ikki marta yechildi, {price} dan {price}
{town} ga pochta necha kunda boradi, {good} og'ir emas
Trek {track} bojxonada turibdi deyapti, qachon chiqadi
mart oyida olgandim, may bo'ldi, kafolat {qty} oy edi-ku
{brand} {sku} zapchasti topiladimi, matori kuyibdi
Ertalabdan beri ilova qotib qolyapti, versiya {version}
Umid qilamanki bu safar quticha butun keladi
Toza, ozoda o'ralgan, sifatiga gap yo'q 👏
Chek {bad_card} bo'yicha bonus yozilmadi
{bad_pinfl} hujjat raqami bilan yuborilgan pulni qidirib bering
har dushanba chegirma {percent} deb yozgansiz-ku
Navbat uzun ekan, oldimda {qty} kishi turibdi
Go'zal rang ekan, lekin {size} menga tor, {size} bilan almashtiraman
obuna narxi {price} dan {price} ga chiqibdi, insofdan emas
Idishning qopqog'i singan, lola naqshli edi, rasm tashladim
{time} dan {time} gacha uydaman, boshqa payt ofisda
""".strip().splitlines()
)
