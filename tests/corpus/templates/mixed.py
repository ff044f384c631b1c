"""Templates in which one message has several languages. Unlike the others, a value may be of any of them."""

from typing import Final

TEMPLATES: Final = tuple(
    """
Salom, zakaz {order} qachon keladi? мой номер {PHONE}
Здравствуйте, ismim {PERSON}, razmer {size} есть?
{PERSON:first} aka, позвоните {PHONE}
Hello {PERSON:first}, pulni карта {CARD} ga tashlang please
адрес {ADDRESS:uz}, tel {PHONE}
Manzil {ADDRESS:ru}, звоните {PHONE}
kartam {CARD}, срок {CARD_EXPIRY}, cvv {CVV}
my card {CARD} ga {price} qaytaring
parol {PASSWORD} не подходит
код из sms {ONE_TIME_CODE}, kiritdim lekin error
мой telegram {TELEGRAM}, yozing
insta {INSTAGRAM} подписывайтесь
pochta {EMAIL}, invoice yuboring
Курьер {PERSON:first} kechikdi, {time} da keldi
Please call {PERSON} ga, номер {PHONE}
pasport {PASSPORT}, ПИНФЛ {PINFL}
hi kak {PERSON:first}, ada stock {good}? my no {PHONE:ms}
boleh deliver to {ADDRESS:ms}? thanks
bank in ke {BANK_ACCOUNT:ms}, then send resit to {EMAIL}
IC {MYKAD}, please update account saya
my IC Brunei {BRUNEI_IC}, tolong semak
lokatsiya {COORDINATES}, жду
mashina {PLATE:uz}, пропустите
tug'ilgan kunim {BIRTHDAY:uz}, есть скидка?
День рождения {BIRTHDAY:ru}, chegirma bormi
hisob raqam {BANK_ACCOUNT:uz}, ИНН {TAX_ID}
IBAN {IBAN} ga transfer qildim, проверьте
Оплатила {price}, chek {EMAIL} ga
Получатель {PERSON:full}, manzil {ADDRESS:uz}, {PHONE}
login from {IP}, bu men emas
rahmat {PERSON:first}, всё отлично, good seller
Assalamualaikum {PERSON:ms}, order {order} ready, pls call {PHONE:ms}
мой ватсап {PHONE:link}, narxini yozing
оператор {PERSON} javob bermadi, please help
zakaz {order} отмена qiling please
skolko stoit {good}? razmer {size} bormi
доставка qancha, {price}mi?
trek {track} не работает, tekshiring
ok rahmat, жду до {time}
size {size} ada? warna {colour}
{brand} bormi в наличии, {colour} rangi
kachestvo zo'r, всем советую
chegirma {percent} не прошла
{date} kuni заказывал, haliyam yo'q
pulimni qaytaring, чек {bad_card}
artikul {sku} есть ещё?
order saya {order} delay lagi, why?
barang dah sampai, thanks, good quality
когда будет aksiya? {date} dan keyinmi
Click orqali {price}, Payme не работает
ilova {version} ochilmayapti, обновила уже
harga {price} include postage ke?
to'lov {uuid} pending, help
PINFL {PINFL} паспорт {PASSPORT}, rasmiylashtiring
IBAN {IBAN}, получатель {PERSON}
karta {CARD} до {CARD_EXPIRY}, ismi {PERSON:holder}
код подтверждения {ONE_TIME_CODE} keldi
password {PASSWORD} bilan kirolmayapman
номер авто {PLATE:uz}, darvozani oching
GPS {COORDINATES} shu yerda ждём
kad pengenalan {MYKAD}, name {PERSON:ms}
СТИР {TAX_ID}, {PERSON:full}, h/r {BANK_ACCOUNT:uz}
IP {IP} dan login bo'libdi, это не я
hi, dostavka qachon? заказ {order}
salom, price {price} ми?
спасибо, barang cantik
rahmat, очень быстро, 5 yulduz
магазин qachon ochiladi, {time} mi?
есть ли {good} {size}? kerak edi
kuryer qani, where is my order {order}
{good} rangi {colour}, а есть другой?
скидка {percent} bo'ladimi ertaga
order {order} haliyam pending, ждём
""".strip().splitlines()
)
