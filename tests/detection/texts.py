"""Adversarial texts for Hypothesis: pieces of every type, mixed scripts, joined with and without blanks."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = [
    "Aziz Karimov", "азиз каримов", "lola", "opa", "aka", "rahmat", "ismim", "Меня зовут",
    "my name is", "John Smith", "+998 90–123–45–67", "901234567", "9 0 1 2 3 4 5 6 7",
    "90.123.45.67", "8600 1234 5678 9012", "4111111111111111", "31501901234567", "AB1234567",
    "pasport ab 1234567", "20208000900123456001", "STIR", "301234567", "ali@mail.ru",
    "ali (at) mail.ru", "10.0.0.1", "2001:db8::1", "@aziz_uz", "t.me/aziz",
    "to'qson bir yuz yigirma uch qirq besh oltmish yetti", "девяносто один", "сто двадцать три",
    "nine", "12-uy, 34-xonadon", "ул. Навои 5", "1 500 000 so'm", "12.05.2026", "👍", "\u00a0",
    "\u200b", "İ", "oʻgʻli", "–", "#", "заказ", "tel", "karta", "\n", ".", ",", "Σ", "ß", "Ǆ",
    "\u0301", "𝟗𝟎", "９０", "K", "`", "'", "-", "(", "+", "/",
    "012-345 6789", "+60 12 345 6789", "0312345678", "+673 712 3456", "call 7123456", "6 012 345 6789",
    "satu dua tiga empat", "lima enam tujuh", "to'qson bir", "plus", "wa.me/60123456789", "12/27",
    "AZIZ KARIMOV",
    "**** 1234", "cvv 123", "sms kod", "48213", "482 913", "promo kod", "parol:", "Qwerty#1", "пароль",
    "kata laluan",
    "is your verification code", "DE89 3704 0044 0532 0130 00", "iban", "900101-14-5678", "900101145678",
    "IC",
    "00-123456", "Maybank", "112233445566", "akaun", "41.311081, 69.240562", "41°18'39\"N 69°14'25\"E",
    "lokatsiya",
    "geo:4.8895,114.9417", "?ll=69.24%2C41.31", "tug'ilgan", "born", "12 мая 1990", "1990-yil 12-may",
    "г.р.", "д.р.",
    "mashina", "01 A 123 BC", "А123ВС77", "no plat", "WXY 1234", "kuchukcha", "nuqta", "gmail.com",
    "insta aziz_k",
    "2001:db8::", "::ffff:10.0.0.1", "kad", "muddati", "1227", "[at]", "RM", "kereta", "°", "=",
]  # fmt: skip
adversarial = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.text(alphabet="0123456789 -.()+@:/aAzZоОғ'ʻ’\u00a0", max_size=12),
        st.text(max_size=6),
    ),
    max_size=12,
).map(lambda parts: " ".join(parts))
glued = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
