"""Templates in Russian, as written in Uzbekistan and Russia."""

from typing import Final

TEMPLATES: Final = tuple(
    """
Здравствуйте, мой номер {PHONE}, перезвоните
{PHONE} звоните в любое время
Телефон {PHONE}, зовут {PERSON}
Меня зовут {PERSON}, заказ {order}
это {PERSON:first}, я вчера заказывала {good}
Позвоните {PERSON:dat} по номеру {PHONE}
Заберёт {PERSON} после {time}
Передайте {PERSON:dat}, пожалуйста, что {good} не подошло
Вчера говорила с {PERSON:ins}, обещали вернуть {price}
Заказ на имя {PERSON:gen}, {date}
Получатель: {PERSON:full}, тел. {PHONE}
Покупатель {PERSON} оплатил {price}
Уважаемая {PERSON}, ваш заказ {order} собран
Спасибо продавцу {PERSON:dat}, всё быстро
Курьер {PERSON:first} нагрубил, приехал в {time}
Добрый день, {PERSON:first}! Ваш {good} в пути
ИП {PERSON:full}, ИНН {TAX_ID}
Продавец {PERSON:full}, ПИНФЛ {PINFL}
{PERSON:first} ака, когда привезёте {good}?
Оператор {PERSON:first} ничего не знает про заказ {order}
ватсап {PHONE:link}
Пишите на WhatsApp {PHONE:link} или звоните {PHONE}
номер диктую: {PHONE:spoken}
Переведите на карту {CARD}
{CARD} {PERSON:holder}, сумма {price}
Карта {CARD} срок {CARD_EXPIRY}
Карта {CARD}, действует до {CARD_EXPIRY}, код {CVV}
Скинула {price} на {CARD}, проверьте
деньги с карты {CARD} списали, а заказа нет
CVV {CVV}, всё равно отказ
три цифры на обороте {CVV}
Код из смс {ONE_TIME_CODE}
Пришёл код {ONE_TIME_CODE}, куда вводить?
Ваш код подтверждения: {ONE_TIME_CODE}. Никому не сообщайте
Мой пароль {PASSWORD}, зайти не могу
логин {EMAIL}, пароль {PASSWORD}
сменила пароль на {PASSWORD}, теперь не пускает
Паспорт {PASSPORT}
Паспорт {PASSPORT}, выдан {date}, ПИНФЛ {PINFL}
ПИНФЛ: {PINFL}
ЖШШИР {PINFL}, оформите рассрочку
Расчётный счёт {BANK_ACCOUNT}
р/с {BANK_ACCOUNT}, ИНН {TAX_ID}, {PERSON:full}
ИНН {TAX_ID}
Дата рождения {BIRTHDAY}
родилась {BIRTHDAY}, положена ли скидка?
у сына день рождения {BIRTHDAY}, хочу заказать {good}
{PERSON:full}, {BIRTHDAY} г.р.
Адрес: {ADDRESS}
Мой адрес {ADDRESS}, домофон не работает
Доставьте на {ADDRESS} до {time}
{ADDRESS}, {PERSON:first}, {PHONE}
Живу по адресу {ADDRESS}
Адрес доставки {ADDRESS}, тел {PHONE}, оплата картой {price}
Геолокация {COORDINATES}
Мои координаты {COORDINATES}, подъезжайте
Номер машины {PLATE}
Пропустите белую Нексию {PLATE}
жду у Кобальта, госномер {PLATE}
Телеграм {TELEGRAM}
Напишите мне в телеграм {TELEGRAM}, скину фото
мой канал {TELEGRAM:link}
Наша страница {INSTAGRAM:link}
в инстаграме {INSTAGRAM}, подпишитесь
Почта {EMAIL}
Пришлите чек на {EMAIL}
Вход с IP {IP} в {time}
Кто-то вошёл в мой аккаунт с адреса {IP}
IBAN {IBAN}
Перевод из Германии: IBAN {IBAN}, получатель {PERSON}
Отзыв: {PERSON:first} очень вежливый продавец, рекомендую
Клиент: {PERSON}; {PHONE}; {ADDRESS}; {price}
Заказ {order}: {good}, размер {size}, {PERSON}, {PHONE}, {ADDRESS}
С уважением, {PERSON}
Директор магазина {PERSON:full} не отвечает
Муж {PERSON:first} заберёт, его номер {PHONE}
Прошу вернуть {price} на карту {CARD} ({PERSON:holder})
Менеджер {PERSON} обещала перезвонить {date}
Здравствуйте, {good} есть в наличии?
Сколько стоит {good}, размер {size}?
Почему цена {price}, вчера было {price}
Когда придёт заказ {order}?
Трек-номер {track} не отслеживается
Отмените заказ {order}
Заказывала {date}, обещали {date}
{brand} {good} есть, {colour}?
Доставка бесплатная или {price}?
Отличный {good}, рекомендую
Купила {qty} шт, одна сломана
Скидка {percent} не применилась
Артикул {sku}, остались ещё?
Штрихкод {barcode} не находится
График работы {time}?
Деньги не вернули, {price}, чек {bad_card}
платёж {bad_pinfl} не прошёл
Приложение версия {version} вылетает
Качество супер, всем советую
Ужасный {good}, деньги на ветер
Цвет не {colour}, на фото другой
Сегодня до {time} успеете?
Размер {size} мал, поменяйте на {size}
Промокод на {percent} не работает
Курьер обещал быть в {time}, его нет
{good} {price}, {good} {price}, итого {price}
В Самарканд доставляете?
Из Москвы сколько дней идёт посылка?
Доставка по Ташкенту {price}
Розы {qty} штук нужны к {date}
Вера в сервис пропала, {good} так и не пришло
Надежда только на возврат, заказ {order}
Холодильник {brand} {sku}, гарантия {qty} мес
Оплатила через Click {price}, а можно Payme?
Товар с {date} лежит на складе
Акция начинается {date}
Весенняя коллекция, скидки до {percent}
В понедельник магазин работает?
Заберу во вторник в {time}
Платёж {uuid}: ожидание
Транзакция {bad_card} отклонена, {stamp}
Сумка {price}, ремень {price}, торг неуместен
Яблоки {price} за кило, нужно {qty} кг
Ткань {qty} м, ширина {size}
Статус {order}: собирается
Вчера в {time} писала, ответа нет
на складе {qty} шт, {sku}
Экран {size}, память 128 ГБ, {price}
Любовь к деталям видна, спасибо
Накладная {bad_iban} не найдена
Для договора: {PERSON:full}, паспорт {PASSPORT}, ПИНФЛ {PINFL}, дата рождения {BIRTHDAY}
мой пинфл {PINFL}, бонусы не видно
паспорт серия {PASSPORT}, прописка {ADDRESS}
ID карта {PASSPORT}, пинфл {PINFL}
Номер карты {CARD}, срок действия {CARD_EXPIRY}, владелец {PERSON:holder}
карта до {CARD_EXPIRY}, номер {CARD}
цвв {CVV}, ничего не проходит
код безопасности {CVV}, карта {CARD}
СТИР {TAX_ID}, самозанятая {PERSON:full}
мой ИНН {TAX_ID}, выпишите счёт
счёт получателя {BANK_ACCOUNT}, {PERSON:full}
координаты дома {COORDINATES}
точка на карте {COORDINATES}, зелёные ворота
машина {PLATE}, синий Матиз
авто с номером {PLATE} у ворот
логин {TELEGRAM}, пароль: {PASSWORD}
мой старый пароль был {PASSWORD}
одноразовый код {ONE_TIME_CODE} не подошёл
{ONE_TIME_CODE} это код из смс
iban получателя {IBAN}, банк в Вильнюсе
Я {BIRTHDAY} года рождения, есть скидка пенсионерам?
""".strip().splitlines()
)
