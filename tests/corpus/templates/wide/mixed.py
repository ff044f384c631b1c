"""Messages in several languages at once; a value may be of any of them. ⏎ is a line break."""

from typing import Final

TEMPLATES: Final = tuple(
    """
Salom, это {PERSON:ru}, zakazim {order} qani? номер {PHONE:uz}
{PERSON:uz} aka, скиньте локацию pls, я на {ADDRESS:ru}
Ism: {PERSON:uz}⏎Тел: {PHONE:uz}⏎Адрес: {ADDRESS:ru}⏎Comment: tezroq
Здравствуйте, {PERSON:her} opa, {good} bormi yoki netto?
курьер {PERSON:uz} juda zo'r bola, спасибо ему
Hi admin, saya {PERSON:ms}, my order {order} belum sampai, call me {PHONE:ms}
boss {PERSON:ms} already transfer RM, tolong check acc
Hello, mening ismim {PERSON:uz}, I need a refund, карта {CARD}
karta {CARD}, срок {CARD_EXPIRY}, CVV kodi {CVV}
Код пришёл {ONE_TIME_CODE}, kiritdim, не проходит
my OTP {ONE_TIME_CODE} lah, cepat sikit
parolim {PASSWORD}, войти не могу, help
login {EMAIL}, пароль {PASSWORD}, tekshirib ko'ring
почта {EMAIL} ga schyot tashlang
tg {TELEGRAM}, пишите yoki qo'ng'iroq qiling
insta {INSTAGRAM}, zakaz через директ
manzil: {ADDRESS:uz}, подъезд со двора, tel {PHONE:uz}
deliver to {ADDRESS:ms} ya, guard suruh call {PHONE:ms}
паспорт {PASSPORT:uz} PINFL {PINFL} rassrochka uchun
ИП {PERSON:uz}, STIR {TAX_ID}, hisob raqam {BANK_ACCOUNT:uz}
{PERSON:full} nomiga доверенность kerak, паспорт {PASSPORT}
mashina {PLATE:uz}, водитель {PERSON:uz}, yo'lda
lokatsiya {COORDINATES}, заезд с улицы
dochkam {PERSON:uz}, день рождения {BIRTHDAY:uz}, tort kerak
anak saya {PERSON:ms}, birthday {BIRTHDAY:ms}, one kg cake can?
IC saya {MYKAD:ms}, for warranty registration
Спасибо {PERSON:her} qizim, всё дошло в целости
{PERSON:short} sizga звонил, нет ответа, {PHONE:uz}
Ассалому алайкум, {PERSON:ru}, zakaz tayyor, приезжайте
Best regards / hurmat bilan,⏎{PERSON:uz}⏎{EMAIL}
Waiter {PERSON:first} servis terbaik, will come again
mijoz {PERSON:uz} не берёт трубку {PHONE:uz}, что делать
Kak {PERSON:ms}, the {good} still available ke?
перевод от {PERSON:ru} keldi, {price}
IBAN {IBAN} ga otpravil, check qiling
IP {IP} dan вход был, men emas
ismi {PERSON:uz}, фамилию не помню, raqami {PHONE:uz}
{PERSON:ru} bilan gaplashdim, обещал до {date}
adres prejniy, только квартира другая: {ADDRESS:uz}
привет, men {PERSON:short}, {good} hali bormi
zakaz {order} когда будет, kutyapmiz
{good} есть? razmer {size} kerak
доставка {town}ga bormi, сколько дней
skidka {percent} нет почему, saytda bor edi
barang dah sampai but {good} broken, refund please
можно ли Click orqali {price} to'lash
{brand} original bo'lsa, беру сразу
Narxi {price} эмасми, почему {price}
трек {track} не работает, tekshirib bering
order {order} cancel je lah, thank you
плов vip bo'libdi, спасибо ошпазга
Lola i Roza gullari, букет {price}
Anor juice and Nargiz salad, {price} хаммаси
ok rahmat, до завтра, {time} da
{date} kuni sale boshlanadi, не пропустите
artikul {sku} нет в наличии, qachon keladi
sorry lambat reply, esok {time} baru pos
приложение {version} ishlamayapti again
чек {bad_card}, summa {price}, проверьте
Navro'z bilan! С праздником! Happy holidays!
""".strip().splitlines()
)
