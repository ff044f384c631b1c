"""Uzbek in Latin script, as shops, kitchens, couriers and their customers write; ⏎ is a line break."""

from typing import Final

TEMPLATES: Final = tuple(
    """
Ism: {PERSON}⏎Tel: {PHONE}⏎Manzil: {ADDRESS}⏎Mahsulot: {good}, {qty} dona⏎To'lov: naqd
Yangi zakaz {order}⏎Mijoz: {PERSON:full}⏎Telefon: {PHONE}⏎Summa: {price}⏎Izoh: eshik oldida qoldiring
Vaalaykum assalom {PERSON:short}, ha bor, kelavering
{PERSON:her} opajon yaxshimisiz, kechagi {good}dan yana {qty} ta tayyorlab berolmaysizmi
bu {PERSON:short} edi eski nomerim o'chib ketgan endi {PHONE} ga yozasiz
kuryer bola {PERSON:him} ekan juda odobli, {time} da yetkazib berdi rahmat unga
Oshpaz {PERSON:first|ning} qo'li gul ekan, norin zo'r chiqibdi
Ofitsiant {PERSON:first} bizga juda chiroyli xizmat qildi, yana kelamiz
men {PERSON} buyurtmamni {PERSON:first|dan} berib yuboringlar u yo'lda ekan
Kassir {PERSON} chek bermadi, {price} to'lagandim, {date}
{PERSON:init} imzosi yo'q ekan shartnomada
Direktor {PERSON:init}⏎Bosh hisobchi {PERSON:init}
Hurmat bilan,⏎{PERSON}⏎{PHONE}⏎{EMAIL}
{PERSON:io} bilan gaplashib oldim, ertaga javob beradi
{PERSON:io}, sizga ikkinchi marta yozyapman, pulim qani?
Otam {PERSON:full} nomidagi kartaga tushirib bering: {CARD}
qo'shnim {PERSON:him} aka {PLATE} mashinada olib ketadi
Oluvchi: {PERSON:full}⏎Pasport: {PASSPORT}⏎JSHSHIR: {PINFL}⏎Manzil: {ADDRESS}
singlim {PERSON:her|ga} sovg'a edi, {BIRTHDAY} tug'ilgan kuni, ulgurtiring iltimos
o'g'limning bog'chasiga eltib bering, tarbiyachisi {PERSON:her} opa, raqami {PHONE}
Usta {PERSON:short} kelib konditsionerni tuzatib ketdi, {price} oldi
{PERSON:last} degan mijoz kelmadi, zakazi qaytdi
Sotuvchi bilan kelishdik: {PERSON:short}, {PHONE}, bozorning {qty}-do'koni
aka men {PERSON:short|man} kecha {good} olgandim esladizmi
Xullas adres {ADDRESS}, domofon buzuq, kelsangiz {PHONE} ga gudok bering
{ADDRESS} ga {time} gacha ulgurasizmi?
Ko'chib o'tdik, yangi manzilimiz {ADDRESS:short}
Mijoz eshikni ochmadi: {ADDRESS}, {PHONE}, {time}
Kuryerga: {ADDRESS:short}, it bor, ehtiyot bo'ling, {PERSON:her} xolani chaqiring
shu yerdaman {COORDINATES} yashil darvoza
lokatsiyam: {COORDINATES}, kelganda telefon qiling {PHONE}
Kartamdan ikki marta yechildi, {CARD}, {stamp}, {price}
{CARD} shunga tashlang ismi {PERSON:holder}
Pul o'tkazma⏎Kimdan: {PERSON:full}⏎Kimga: {PERSON:full}⏎Karta: {CARD}⏎Summa: {price}
kartam orqasidagi uch raqam {CVV}, muddati {CARD_EXPIRY}, nega o'tmayapti
SMS keldi: kod {ONE_TIME_CODE}. Shuni sizga aytishim kerakmi?
Operator: kodni ayting⏎Mijoz: {ONE_TIME_CODE}⏎Operator: rahmat, tasdiqlandi
ilovaga kirolmayapman login {EMAIL} parol {PASSWORD}
parolni {PASSWORD} qilib qo'ygandim, endi noto'g'ri deyapti
Do'kon akkauntini {PERSON:first|ga} topshirdim: {TELEGRAM}, parol — {PASSWORD}
{TELEGRAM} dan yozgandim, javob bermadingiz
sahifamiz instagramda {INSTAGRAM}, ishlarimizni ko'ring
telegram: {TELEGRAM:link}, {PERSON:short}
Hisob-faktura uchun: YaTT {PERSON:full}, STIR {TAX_ID}, h/r {BANK_ACCOUNT}, bank {bank}
h/r {BANK_ACCOUNT} ga {price} o'tkazildi, {date}, asos: shartnoma {order}
Turkiyadan {PERSON} jo'natadi, IBAN {IBAN}
men {BIRTHDAY} da tug'ilganman nega yoshim to'g'ri kelmaydi deyapti
Rasmiylashtirish uchun: {PERSON:full}, {BIRTHDAY}, {PASSPORT}
JSHSHIRni so'radingiz: {PINFL}
pasport {PASSPORT} {PINFL} nasiyaga {good} olmoqchiman
Haydovchi {PERSON:first}, Damas {PLATE}, {time} da chiqdi
{PLATE} mashina ombor oldini to'sib turibdi, egasi kim
Kecha {IP} dan kabinetimga kirishgan, men u paytda uxlayotgandim
{PERSON:him} aka {PHONE}⏎{PERSON:her} opa {PHONE}⏎ikkalasiga ham qo'ng'iroq qilib ko'ring
ovozli xabar: assalomu alaykum men {PERSON:first} buyurtmamni so'ramoqchi edim raqamim {PHONE:spoken}
SHIKOYAT. MEN, {PERSON:full}, {date} KUNI {good} SOTIB OLDIM. SIFATSIZ EKAN. PULIMNI QAYTARING. TEL {PHONE}
{date} kuni {PERSON} ismli xodimingiz menga baqirdi, chora ko'ring
Bolaning ismi {PERSON:first}, tug'ilgan sanasi {BIRTHDAY}, tortga {qty} ta sham
tortga "{PERSON:first}, tug'ilgan kuning bilan" deb yozing
Dadasi {PERSON:him} onasi {PERSON:her}, to'yga {qty} kishilik osh kerak
- Kim qabul qildi?⏎- {PERSON:last}⏎- Rahmat
Guruh: @ hammaga. Bugun navbatchi {PERSON:first}, ertaga {PERSON:first}
{PERSON:short|dan} so'rang u biladi qaysi omborda turganini
{PERSON:first|ga} aytib qo'ying, {good} keldi
Rahmat {PERSON:her} qizim, sog' bo'ling
zakaz {order} {PERSON} {PHONE} {ADDRESS} {price} naqd
{good} bormi aka, nechpul
assalomu alaykum {good} optomga qanchadan {qty} ta olsam
{brand} original bo'lsa olaman, kopiya kerakmas
Zakazim {order} haliyam "yig'ilmoqda" turibdi, uch kun bo'ldi
{town}ga dostavka bormi, necha kunda boradi
{date} gacha chegirma {percent} edi, bugun narx oshib ketibdi
Anor {price}, shaftoli {price}, nok {price}. Jami {price}
{good} sovuq keldi, osh esa sho'r ekan
Lola, Nargiz, Binafsha gullari bor, buket {price} dan
Oybek metrosi yonidagi filial ishlayaptimi bugun
Amir Temur xiyobonida filialingiz bormi
Nodirabegim, Kumush, Zebuniso navli guruchdan qaysi biri yaxshi
Chek {bad_card} topilmadi, {stamp}
Trek {track} bo'yicha posilka {town} da qolib ketgan
kuryer {time} da keladi deyishdi hozir {time} bo'ldi
razmer {size} to'g'ri kelmadi {size} ga almashtirsa bo'ladimi
QO'NG'IROQ QILMANG, FAQAT YOZING. {good} OLMAYMAN
Aprel oyida kelgan partiya yaxshi edi, maydagisi yomon
rahmat kattakon, bolalar xursand bo'ldi, yana olamiz inshaalloh
Menyu: 1) Mastava {price} 2) Qozon kabob {price} 3) "Sulton" salati {price}
kod tovar {barcode}, artikul {sku}, qoldiq {qty}
Ertaga Ramazon hayiti, ishlaysizlarmi
promokod BAHOR25 o'tmayapti, savatda {price}
Onajonlar uchun 8-martga {percent} chegirma, {good} ham kiradimi
Muzaffar brendli mebel bormi yoki faqat {brand}
versiya {version} yangilandi, savat ochilmay qoldi
""".strip().splitlines()
)
