"""Templates in Uzbek, Latin script, plain apostrophes; the generator makes Cyrillic ones of them too."""

from typing import Final

TEMPLATES: Final = tuple(
    """
Assalomu alaykum, mening raqamim {PHONE}, qo'ng'iroq qiling
{PHONE} shu raqamga chiqing iltimos
Buyurtma {order} bo'yicha {PHONE} ga telefon qiling
Telefonim {PHONE}, ismim {PERSON}
Kuryerga {PHONE:spoken} deb ayting
Aloqa uchun: {PHONE} yoki {PHONE}
raqamim {PHONE} {PERSON:first} aka so'rang
Narxi {price} bo'lsa olaman, tel {PHONE}
WhatsApp orqali yozing {PHONE:link}
{PHONE:link} shu yerga yozvoring narxini
Ismim {PERSON:first}, {good} bormi?
Mening ismim {PERSON}, buyurtmam {order}
{PERSON:first} aka, tovar qachon keladi?
{PERSON:first} opa rahmat, {good} juda yaxshi ekan
Salom {PERSON:first}, buyurtmangiz yo'lda
{PERSON|ga} bering, o'zi {time} da keladi
Pulni {PERSON|dan} oldim, {price}
{PERSON:full} nomiga rasmiylashtiring
Qabul qiluvchi: {PERSON:full}, tel: {PHONE}
Buyurtmachi {PERSON} {date} kuni {price} to'lagan
Sotuvchi {PERSON:first} bilan gaplashdim, qo'pol javob berdi
Kuryer {PERSON:first} kechikib keldi, {time} da
{PERSON:first} xola uchun {qty} ta {good} oling
Hurmatli {PERSON}, sizning {order} raqamli buyurtmangiz tayyor
meni {PERSON:first} deb chaqirishadi, qaytarib yuboring {good}ni
Karta raqamim {CARD}, {price} tashlab yuboring
{CARD} shu kartaga {price} o'tkazdim, chek kerakmi?
Pul {CARD} {PERSON:holder} kartasiga tushmadi
Karta: {CARD} muddati {CARD_EXPIRY}
{CARD} {CARD_EXPIRY} {PERSON:holder}
Uzcard {CARD} amal qilish muddati {CARD_EXPIRY} kodi kelmadi
Humo kartam {CARD}, egasi {PERSON}
Kartaning orqasidagi CVV kod {CVV}
CVV: {CVV} yozdim lekin to'lov o'tmayapti
SMS kod {ONE_TIME_CODE} keldi, kiritdim
Tasdiqlash kodi {ONE_TIME_CODE}, hech kimga aytmang
menga {ONE_TIME_CODE} degan kod keldi nima qilay
Sizning kodingiz: {ONE_TIME_CODE}
Parolim {PASSWORD}, kira olmayapman
Kabinetimga kirib ko'ring, login {EMAIL} parol: {PASSWORD}
eski parol {PASSWORD} edi, ishlamayapti
JSHSHIR {PINFL}, shartnoma uchun
PINFL raqamim {PINFL}
Sotuvchi sifatida ro'yxatdan o'tmoqchiman: {PERSON:full}, JSHSHIR: {PINFL}
Pasport seriyasi {PASSPORT}
Passportim {PASSPORT}, {BIRTHDAY} yilda tug'ilganman
Muddatli to'lov uchun pasport {PASSPORT} va JSHSHIR {PINFL}
Hisob raqam {BANK_ACCOUNT}, MFO 00444
YaTT {PERSON:full}, STIR {TAX_ID}, h/r {BANK_ACCOUNT}
STIR: {TAX_ID} bo'yicha hisob-faktura bering
Tug'ilgan kunim {BIRTHDAY}, chegirma bormi?
Tug'ilgan sana: {BIRTHDAY}
qizimning tug'ilgan kuni {BIRTHDAY}, tort buyurtma qilmoqchi edim
Manzil: {ADDRESS}
Manzilim {ADDRESS}, tel {PHONE}
{ADDRESS} ga yetkazib bering
Yetkazish manzili {ADDRESS}, {time} dan keyin
{good} kerak, {ADDRESS}, {PERSON:first}
Uyim {ADDRESS}, domofon ishlamaydi
Lokatsiya {COORDINATES}
Turgan joyim {COORDINATES} shu yerga olib keling
Mashina raqami {PLATE}, hovliga kiritib yuboring
Kuryer oq Nexiyada, {PLATE}
Kobalt {PLATE} oldida kutyapman
Telegram: {TELEGRAM}
{TELEGRAM} ga yozing, rasmini tashlayman
Telegramdan {TELEGRAM:link} yozib qo'ying
Instagram sahifamiz {INSTAGRAM:link}, kirib ko'ring
instagramda {INSTAGRAM} deb topasiz
Pochtam {EMAIL}, hisob-fakturani shu yerga yuboring
{EMAIL} ga chek yuboring iltimos
Kirish urinishi: IP {IP}, {stamp}
Akkauntimga {IP} manzilidan kirishibdi, men emasman
Chet eldan pul: IBAN {IBAN}
IBAN raqam {IBAN}, oluvchi {PERSON}
Malayziyadagi xaridor {PERSON:ms}, tel {PHONE:ms}
Assalomu alaykum {PERSON:first} opa, {good} razmeri {size} bormi, {colour} rangi, raqamim {PHONE}
Do'kon egasi {PERSON:full}, tel. {PHONE}, manzil {ADDRESS}
Brigadir {PERSON} javob bermayapti, {PHONE} ham o'chiq
Ertaga {time} da {ADDRESS} da bo'laman, {PHONE}
Mijoz: {PERSON} | {PHONE} | {price}
Sharh: {PERSON:first} ismli sotuvchi juda muloyim ekan, rahmat
Buyurtma {order}: {good} {size}, {PERSON}, {ADDRESS}, {PHONE}
Assalomu alaykum, {good} bormi?
{good} narxi qancha, {size} razmer kerak
Narxi {price} emasmi, nega {price} bo'lib qoldi?
Buyurtma {order} qachon keladi
Trek kod {track}, hali kelmadi
{order} raqamli buyurtmani bekor qiling
{date} kuni buyurtma bergandim, {date} kuni kelishi kerak edi
{brand} {good} bormi, {colour} rangi
Yetkazib berish bepulmi yoki {price}?
Rahmat, juda ajoyib {good}, yana olaman
{qty} ta {good} oldim, bittasi singan ekan
Chegirma {percent} edi, nega qo'llanmadi
Artikul {sku}, qolganmi?
Shtrix kod {barcode} bo'yicha tovar topilmadi
Ish vaqti {time} mi?
Pulim qaytmadi, {price}, chek raqami {bad_card}
{bad_pinfl} raqamli to'lov hisobga tushmadi
Ilova versiyasi {version}, ochilmayapti
Sifati zo'r, hammaga tavsiya qilaman
Yomon {good}, pulimga achindim
Mahsulot rasmdagidek emas, rangi {colour} emas ekan
Bugun {time} gacha yetkazasizlarmi?
{size} o'lcham kichik keldi, {size} ga almashtirib bering
Promokod ishlamayapti, {percent} chegirma bo'lishi kerak edi
Kuryer {time} da keladi dedi, hali yo'q
{good} {price}, {good} {price}, jami {price}
Samarqandga yetkazib berasizlarmi?
Buxorodan buyurtma bersam necha kunda keladi?
Toshkent bo'yicha yetkazish {price}
Lola gulidan {qty} dona kerak
Yulduz belgisi bosilgan {good} bormi?
Xolodilnik {brand} {sku}, kafolati {qty} oy
Muzlatkich {qty} kundan beri yo'lda
Click orqali {price} to'ladim, Payme ham bo'ladimi?
Tovar {date} dan beri omborda turibdi
Navbatdagi aksiya {date} kuni boshlanadi
Bahor kolleksiyasi keldi, {percent} gacha chegirma
Do'koningiz dushanba kuni ishlaydimi?
Seshanba kuni {time} da olib ketaman
Navro'z bayrami munosabati bilan {percent} chegirma
To'lov {uuid} holati: kutilmoqda
Tranzaksiya {bad_card} rad etildi, {stamp}
Sumka {price}, kamar {price} so'ramang
Olma {price} kilosi, {qty} kilo kerak
{qty} metr mato kerak, eni {size}
Buyurtma holati {order}: yig'ilmoqda
Kecha {time} da yozgandim, javob yo'q
omborda {qty} dona qoldi, {sku}
Ekran {size}, xotira 128 GB, narxi {price}
Nega {good} yo'q, saytda bor deyilgan
Faktura {bad_iban} topilmadi
Shartnoma uchun {PERSON:full}, pasport {PASSPORT}, PINFL {PINFL}, tug'ilgan {BIRTHDAY}
JSHSHIRim {PINFL} ekan, bonus ballarim ko'rinmayapti
pasportim {PASSPORT} edi, yangisini oldim
Pasport: {PASSPORT}, berilgan sana {date}
ID karta {PASSPORT}, PINFL {PINFL}
Kartamning muddati {CARD_EXPIRY}, raqami {CARD}
karta {CARD} srogi {CARD_EXPIRY} ekan, o'tmayapti
{CARD} karta egasi {PERSON:holder}, orqasida {CVV} CVV kodi
cvv kodim {CVV} deb kiritdim
STIRim {TAX_ID}, {PERSON:full}
INN {TAX_ID} bo'lsa kerak
Soliq raqami: {TAX_ID}, h/r {BANK_ACCOUNT}
Hisob raqamimga o'tkazing: {BANK_ACCOUNT}
koordinata {COORDINATES}, darvoza yashil
GPS: {COORDINATES}, shu nuqtaga
mashinam {PLATE}, ko'k Matiz
avtoraqam {PLATE} uchun ruxsat kerak
login: {TELEGRAM}, parol: {PASSWORD}
wifi emas, kabinet paroli {PASSWORD}
botdan {ONE_TIME_CODE} kodi keldi
bir martalik kod: {ONE_TIME_CODE}
Men {BIRTHDAY} da tug'ilganman, pensionerlarga chegirma bormi
""".strip().splitlines()
)
