"""Two languages in one message, as in Tashkent, among Koreans of Uzbekistan, and in Kuala Lumpur."""

from typing import Final

TEMPLATES: Final = tuple(
    """
Здравствуйте, ismim {PERSON}, заказ {order} когда придёт?
Salom, доставка qachon, адрес {ADDRESS:ru}, {PHONE}
{PERSON:uz} aka, перезвоните пожалуйста на {PHONE}
привет, опа {PERSON:uz} тут? {good} керак эди срочно
Kuryer {PERSON:uz} приехал, лекин подъездни тополмаяпти, {PHONE}
Оплатил на карту {CARD}, chekni tashladim, {PERSON:holder}
karta {CARD} srok {CARD_EXPIRY}, деньги ушли, а статус не меняется
Manzil: {ADDRESS:uz}⏎Ориентир: напротив рынка⏎Тел: {PHONE}
ФИО {PERSON:ru}, pasport {PASSPORT}, ПИНФЛ {PINFL}
мой ЖШШИР {PINFL}, tekshirib bering пожалуйста
Код пришёл {ONE_TIME_CODE}, kiritsam неверный deydi
пароль {PASSWORD}, login {EMAIL}, не заходит uje ikki kun
Hi, saya {PERSON:ms}, can check my order {order} tak?
Boss parcel I dah sampai ke? Name {PERSON:ms}, tel {PHONE:ms}
Please hantar to {ADDRESS:ms}, thanks, {PERSON:ms}
IC no {MYKAD}, nama {PERSON:ms}, can claim warranty?
IC {BRUNEI_IC}, buleh ambil tomorrow?
Hello, men {PERSON:uz} from Samarkand, my number {PHONE}, can you ship?
Dear seller, opam {PERSON:uz} wants {good}, telegram {TELEGRAM}
машина {PLATE}, haydovchi {PERSON:uz}, впустите
Ассалому алайкум, это {PERSON:ru}, {good} bormi в наличии?
Спасибо большое {PERSON:uz} opaga, {dish} zo'r bo'libdi!
Клиент: qachon keladi?⏎Оператор {PERSON:ru}: завтра до обеда⏎Клиент: mayli, {PHONE} ga tel qiling
ИП {PERSON:uz}, STIR {TAX_ID}, р/с {BANK_ACCOUNT:uz}
Локация {COORDINATES}, подъезд birinchi
Rahmat, {PERSON:ru}! Всё дошло, hammasi joyida
Инста {INSTAGRAM}, почта {EMAIL}, savol bo'lsa yozing
Zakaz uchun: {TELEGRAM} или {PHONE}
дочке {PERSON:uz} день рождения {BIRTHDAY}, tort kerak
tug'ilgan kun {BIRTHDAY}, скидка есть?
Refund please, men {price} to'laganman, card {CARD}
IBAN {IBAN}, pul kelmadi, check please
CVV {CVV} dedim, зачем я сказал((
IP {IP} dan kirishgan, это взлом?
Qabul qiluvchi {PERSON:uz}, отправитель {PERSON:ru}, вес {qty} кг
Uncle {PERSON:ms} cakap can collect after {time}
сестра {PERSON:ru} olib ketadi, {time} larda
Доставка qancha turadi до {town}?
Размер {size} bormi, цвет {colour}?
Chegirma {percent} работает или нет?
Трек {track} не обновляется, nima qilay
Can nego tak? {price} too mahal lah
Good quality, cuma packing koyak sikit
{dish} bor bo'lsa две порции, {time} ga
Заказ {order} otmen qiling пожалуйста
app {version} ochilmayapti, что делать
Bahor keldi, а скидок нет
Нарх {price} ekan, почему списали {price}
Which size ya, {size} or {size}? Warna {colour}
чек {bad_card} bo'yicha бонус тушмади
Ok boss, besok can, no problem
{brand} {good} есть? rangi {colour}
доставка bepulmi или платная, {good} bitta
""".strip().splitlines()
)
