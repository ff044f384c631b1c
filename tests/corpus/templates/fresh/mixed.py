"""Fresh templates in which one message has several languages."""

# ruff: noqa: E501 - a message is one line, however long
from typing import Final

TEMPLATES: Final = tuple(
    """
привет, {good} bormi hali? mana nomerim {PHONE}
алло это {PERSON:first}, kecha yozgandim, скиньте карту
Dostavka {date}⏎Кому: {PERSON:full}⏎Manzil: {ADDRESS:uz}⏎тел {PHONE}
srochno kerak {good}, звоните {PHONE} yoki yozing {TELEGRAM}
Я {PERSON:full}, buyurtma {order} bo'yicha shikoyatim bor, ответьте на {EMAIL}
perevod qildim {CARD} ga, {PERSON:holder}, чек скинула
karta {CARD} срок {CARD_EXPIRY} cvv {CVV} не проходит nega
код {ONE_TIME_CODE} keldi, куда его
login {EMAIL} parol {PASSWORD}, войдите сами ko'ring
паспорт {PASSPORT}, JSHSHIR {PINFL}, ariza qoldirdim
ИНН {TAX_ID}, hisob raqam {BANK_ACCOUNT:uz}
дата рождения {BIRTHDAY:ru}, bonus tushmadi
адрес теперь {ADDRESS:ru}, eskisini o'chiring
kuryer {car} da, номер {PLATE:uz}, пропустите
канал {TELEGRAM:link} da hamma narxlar
insta {INSTAGRAM}, заказы в директ
mana lokatsiya {COORDINATES}, заезд со двора
kirdi kimdir {IP} dan, это не я
{PERSON:first} opa спасибо большое, {good} zo'r
курьер {PERSON:first} juda qo'pol, больше не закажу
otdayte {PERSON} ga, я на работе
hi boss, {good} ada lagi? call {PHONE:ms} please
order atas nama {PERSON:ms}, deliver to {ADDRESS:ms}
my IC {MYKAD}, tolong update profile saya ya
Brunei IC {BRUNEI_IC}, can register as seller tak
payment to {BANK_ACCOUNT:ms} done, resit dah email ke {EMAIL}
wiring ke IBAN {IBAN}, correct tak?
Thanks {PERSON:ms}, barang sampai cepat, very nice
пишите в ватсап {PHONE:link} yoki telegram {TELEGRAM}
Assalomu alaykum, меня зовут {PERSON}, я из {town}, {good} buyurtma qilgandim {date} kuni, до сих пор не пришёл. Operator {PERSON:first} bilan gaplashdim, сказал ждать, lekin qachongacha kutaman? Nomerim {PHONE}, адрес {ADDRESS:uz}, iltimos hal qilib bering, деньги уплачены полностью.
mening ismim {PERSON}, фамилию исправьте пожалуйста
zapiska kuryerga: {ADDRESS:uz}, домофон сломан, {PHONE}
{good} {size} razmer есть? {colour} rangda
сколько будет {qty} ta {good}, skidka bormi
{order} qachon, уже неделя
трек {track} siljimayapti
narxi {price} edi, стало {price}, почему
{brand} original mi или копия
купил {date} kuni, buzildi {date}
{stamp} zakaz {order} status отменён
{good} ada? warna {colour}, how much
parcel {track} stuck kat {town}, why
tukar size {size} to {size} can?
{bank} orqali кешбек есть?
чек {bad_card} topilmadi
обновил до {version}, savat bo'sh
skidka {percent} до {date} mi
ok thanks, barang dah terima
""".strip().splitlines()
)
