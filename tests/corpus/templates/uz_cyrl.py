"""Templates written in Uzbek Cyrillic as people type it, with Russian words in between."""

from typing import Final

TEMPLATES: Final = tuple(
    """
Ассалому алайкум, менинг исмим {PERSON}, тел {PHONE}
{PHONE} шу номерга звонит қилинг
Телефоним {PHONE}, илтимос чиқинг
{PERSON:first} ака, товар келдими?
{PERSON:first} опа, кўйлак учун раҳмат
Карта рақамим {CARD}, {price} ташлаб беринг
{CARD} шу картага {price} ўтказдим
Карта муддати {CARD_EXPIRY}, рақами {CARD}
Манзил: {ADDRESS}
Адресим {ADDRESS}, тел {PHONE}
Паспорт {PASSPORT}, ЖШШИР {PINFL}
Туғилган куним {BIRTHDAY}
СМС код {ONE_TIME_CODE}
Код {ONE_TIME_CODE} келди, нима қиламан
Паролим {PASSWORD}
CVV код {CVV}
Телеграм {TELEGRAM}
Инстаграм {INSTAGRAM}
Почтам {EMAIL}
Машина номери {PLATE}, дарвозани очинг
Локация {COORDINATES}
Буюртмачи {PERSON:full}, {ADDRESS}
Мижоз {PERSON} пулини тўлади, {price}
Хисоб рақам {BANK_ACCOUNT}, СТИР {TAX_ID}
Курьер {PERSON:first} кечикиб келди
IP {IP} дан кирилган
{PERSON|га} беринг, эртага {time} да келади
{good} борми, {size} размер
Нархи {price} эканми?
Заказ {order} қачон келади?
Трек {track} бўйича маълумот беринг
{date} куни буюртма берганман
Сифати яхши, раҳмат
{colour} ранги борми?
Етказиб бериш неча пул?
{qty} та {good} керак, {price} дан
Скидка {percent} эди-ку
Бугун {time} гача ишлайсизларми?
Артикул {sku} қолдими?
Пулим қайтмади, чек {bad_card}
Жуда ёмон {good}, қайтараман
""".strip().splitlines()
)
