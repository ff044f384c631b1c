"""Surrogates: consistent under a key, of the value's shape, nobody's, and never the value."""

from __future__ import annotations

import pickle
import re

import phonenumbers
import polars as pl
import pytest
from faker.providers.person.en_GB import Provider as BritishNames
from faker.providers.person.ru_RU import Provider as RussianNames
from faker.providers.person.uz_UZ import Provider as UzbekNames
from hypothesis import given
from hypothesis import strategies as st

from transforms.detection import Detector
from transforms.detection import entities as kind
from transforms.detection.digits import luhn
from transforms.detection.recognizers.uz.pinfl import check_digit, has_structure
from transforms.detection.surrogates import Surrogates, given_names
from transforms.policy.models import Domain
from transforms.pseudonymisation.folding import fold
from transforms.pseudonymisation.normalise import normalise

KEY = bytes(range(32))
OURS = Surrogates(KEY)


def one(entity_type: str, value: str, surrogates: Surrogates = OURS) -> str:
    return str(surrogates.replace(entity_type, pl.Series([value]))[0])


EXAMPLES = {
    kind.PHONE: "+998 90 123-45-67",
    kind.EMAIL: "aziz.karimov@mail.uz",
    kind.PERSON: "Aziz Karimov",
    kind.CARD: "8600 1234 5678 9012",
    kind.PINFL: "31203851234567",
    kind.PASSPORT: "AA 1234567",
    kind.BANK_ACCOUNT: "20208000123456789012",
    kind.TAX_ID: "301234567",
    kind.IP: "8.8.8.8",
    kind.ADDRESS: "Chilonzor 9, 12-uy",
    kind.TELEGRAM: "@aziz_karimov",
    kind.INSTAGRAM: "https://instagram.com/aziz_karimov",
    kind.IBAN: "GB29 NWBK 6016 1331 9268 19",
    kind.MYKAD: "850312-14-5678",
    kind.BRUNEI_IC: "01-123456",
    kind.CARD_EXPIRY: "12/27",
    kind.CVV: "123",
    kind.ONE_TIME_CODE: "481516",
    kind.PASSWORD: "qwerty12",
    kind.COORDINATES: "41.311081, 69.240562",
    kind.BIRTHDAY: "12.03.1985",
    kind.PLATE: "01 A 123 BC",
}


@pytest.mark.parametrize("entity_type", kind.PRIORITY)
def test_every_type_has_a_surrogate_that_depends_on_value_and_key(entity_type: str) -> None:
    value = EXAMPLES[entity_type]
    surrogate = one(entity_type, value)
    assert surrogate == one(entity_type, value, Surrogates(KEY))
    assert surrogate != value
    assert not set('"\\\n<') & set(surrogate)  # it may stand inside JSON
    others = {one(entity_type, value, Surrogates(bytes([n]) * 32)) for n in range(1, 9)}
    assert len(others | {surrogate}) >= 8


@pytest.mark.parametrize(
    ("entity_type", "spellings"),
    [
        (kind.PHONE, ["+998901234567", "90 123-45-67", "998 (90) 123 45 67", "8 90 123 45 67"]),
        (kind.PHONE, ["+998901234567", "wa.me/998901234567"]),
        (kind.EMAIL, ["Aziz.K@Mail.uz", "aziz.k@mail.uz"]),
        (kind.PERSON, ["Aziz Karimov", "Karimov Aziz", "AZIZ KARIMOV", "Азиз Каримов"]),
        (kind.CARD, ["8600123456789012", "8600 1234 5678 9012", "8600-1234-5678-9012"]),
        (kind.TELEGRAM, ["@aziz_k", "t.me/Aziz_K", "https://t.me/aziz_k"]),
    ],
)  # fmt: skip
def test_spellings_of_one_value_agree(entity_type: str, spellings: list[str]) -> None:
    surrogates = pl.Series([one(entity_type, spelling) for spelling in spellings])
    if entity_type == kind.PHONE:
        surrogates = surrogates.str.replace("wa.me/", "+")
        assert normalise(surrogates, Domain.PHONE).n_unique() == 1
    elif entity_type == kind.TELEGRAM:
        assert surrogates.str.replace(".*[@/]", "").n_unique() == 1
    else:
        assert fold(surrogates).str.replace_all(" ", "").n_unique() == 1
    assert one(entity_type, spellings[0]) != one(entity_type, spellings[0][:-1] + "0")


@pytest.mark.parametrize(
    ("written", "region", "shape"),
    [
        ("+998 90 123-45-67", "UZ", r"\+998 1\d \d{3}-\d\d-\d\d"),
        ("901234567", "UZ", r"1\d{8}"),
        ("(90) 123 45 67", "UZ", r"\(1\d\) \d{3} \d\d \d\d"),
        ("+60 12-345 6789", "MY", r"\+60 10-0\d\d \d{4}"),
        ("012-345 6789", "MY", r"010-0\d\d \d{4}"),
        ("011-1234 5678", "MY", r"011-0\d{3} \d{4}"),
        ("+673 712 3456", "BN", r"\+673 1\d\d \d{4}"),
        ("+7 916 123-45-67", "RU", r"\+7 2\d\d \d{3}-\d\d-\d\d"),
        ("8 (916) 123-45-67", "RU", r"8 \(2\d\d\) \d{3}-\d\d-\d\d"),
        ("+7 701 234 56 78", "KZ", r"\+7 79\d \d{3} \d\d \d\d"),
        ("+1 212 555 3434", "US", r"\+1 1\d\d \d{3} \d{4}"),
        ("+49 151 23456789", "DE", r"\+49 \d{3} \d{8}"),
    ],
)
def test_a_phone_keeps_country_and_form_and_is_nobodys(written: str, region: str, shape: str) -> None:
    for n in range(40):
        surrogate = one(kind.PHONE, written, Surrogates(bytes([n]) * 32))
        assert re.fullmatch(shape, surrogate), surrogate
        assert not phonenumbers.is_valid_number(phonenumbers.parse(surrogate, region)), surrogate


def test_a_phone_in_words_becomes_one_in_digits() -> None:
    assert re.fullmatch(r"\+998 1\d \d{3}-\d\d-\d\d", one(kind.PHONE, "toʻqson bir, bir yuz yigirma"))


@pytest.mark.parametrize(
    "written", ["4111 1111 1111 1111", "5555-5555-5555-4444", "2200123456789010", "378282246310005"]
)
def test_a_card_keeps_its_network_and_fails_its_check_digit(written: str) -> None:
    for n in range(20):
        surrogate = one(kind.CARD, written, Surrogates(bytes([n]) * 32))
        assert re.sub("[0-9]", "0", surrogate) == re.sub("[0-9]", "0", written)
        assert surrogate[0] == written[0]
        assert not luhn(re.sub("[^0-9]", "", surrogate))


@pytest.mark.parametrize("written", ["8600 1234 5678 9012", "9860123456789012", "5614 6812 3456 7890"])
def test_a_card_of_uzbekistan_has_a_bank_that_nobody_is(written: str) -> None:
    assert re.sub("[^0-9]", "", one(kind.CARD, written)).startswith(re.sub("[^0-9]", "", written)[:4] + "00")


def test_identity_numbers_fail_their_checks() -> None:
    for n in range(20):
        other = Surrogates(bytes([n]) * 32)
        pinfl = one(kind.PINFL, EXAMPLES[kind.PINFL], other)
        assert has_structure(pinfl)
        assert check_digit(pinfl[:13]) != int(pinfl[13])
        assert one(kind.IBAN, EXAMPLES[kind.IBAN], other)[:4] == "GB00"
        assert re.fullmatch(r"\d{6}-00-\d{4}", one(kind.MYKAD, EXAMPLES[kind.MYKAD], other))
    assert one(kind.EMAIL, "a@gmail.com").endswith("@example.com")
    assert one(kind.IP, "8.8.8.8").startswith(("198.18.", "198.19."))
    assert one(kind.IP, "2a00:1450::1").startswith("2001:db8:")
    assert re.fullmatch(r"\d\d\.\d\d\.(?:19|20)\d\d", one(kind.BIRTHDAY, "12.03.1985"))
    assert re.fullmatch(r"(?:19|20)\d\d-\d\d-\d\d", one(kind.BIRTHDAY, "1985-03-12"))


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("Aziz Karimov", r"[A-Zʼʻa-z]+ [A-Zʼʻa-z]+(?:ov|ev)"),
        ("Dilnoza Karimova", r"[A-Zʼʻa-z]+ [A-Zʼʻa-z]+(?:ova|eva)"),
        ("Дилноза Каримова", r"[А-Яа-яЎўҒғҚқҲҳЁё]+ [А-Яа-яЎўҒғҚқҲҳЁё]+(?:ова|ева)"),
        ("Иванова Мария Сергеевна", r"[А-Яа-яЁё]+ [А-Яа-яЁё]+ [А-Яа-яЁё]+(?:вна|чна)"),
        ("AZIZ KARIMOV", r"[A-Zʼʻ]+ [A-Zʼʻ]+(?:OV|EV)"),
        ("nodira", r"[a-zʼʻ]+"),
    ],
)
def test_a_person_keeps_script_gender_case_and_number_of_words(name: str, pattern: str) -> None:
    for n in range(30):
        surrogate = one(kind.PERSON, name, Surrogates(bytes([n]) * 32))
        assert re.fullmatch(pattern, surrogate), surrogate


KEYS = [Surrogates(bytes([n]) * 32) for n in range(30)]
MALAY_MAN, MALAY_WOMAN = (
    {*before, *names}
    for before, names in (
        (given_names.MALAY_MEN_BEFORE, given_names.MALAY_MEN),
        (given_names.MALAY_WOMEN_BEFORE, given_names.MALAY_WOMEN),
    )
)


@pytest.mark.parametrize(
    ("name", "particle", "women", "words"),
    [
        ("Ahmad bin Ismail", "bin", False, 3),
        ("Siti Aminah binti Ismail", "binti", True, 4),
        ("Nurul Huda bte Salleh", "bte", True, 4),
        ("Wan Azman bin Wan Daud", "bin", False, 4),
    ],
)
def test_a_malay_name_stays_one(name: str, particle: str, women: bool, words: int) -> None:
    for surrogates in KEYS:
        own, father = one(kind.PERSON, name, surrogates).split(f" {particle} ")
        assert set(own.split()) <= (MALAY_WOMAN if women else MALAY_MAN)
        assert father in given_names.MALAY_MEN
        assert len(own.split()) + 2 == words


@pytest.mark.parametrize(
    ("name", "particle", "given"),
    [
        ("Kavitha a/p Raman", "a/p", given_names.TAMIL_WOMEN),
        ("Suresh a/l Muniandy", "a/l", given_names.TAMIL_MEN),
        ("Suresh A/L Muniandy", "A/L", given_names.TAMIL_MEN),
        ("Devi d/o Raju", "d/o", given_names.TAMIL_WOMEN),
        ("Bujang anak Unggang", "anak", given_names.DAYAK_MEN),
    ],
)
def test_a_name_of_malaysia_keeps_its_custom(name: str, particle: str, given: list[str]) -> None:
    for surrogates in KEYS:
        own, father = one(kind.PERSON, name, surrogates).split(f" {particle} ")
        assert own in given
        assert own != father


def test_a_sikh_name_keeps_the_word_of_its_gender() -> None:
    for surrogates in KEYS:
        name, tells = one(kind.PERSON, "Harpreet Kaur", surrogates).split()
        assert (name in given_names.SIKHS, tells) == (True, "Kaur")


@pytest.mark.parametrize(
    ("name", "syllables"),
    [("Tan Mei Ling", given_names.CHINESE_WOMEN), ("Lim Kok Seng", given_names.CHINESE_MEN)],
)
def test_a_chinese_name_keeps_surname_syllables_and_gender(name: str, syllables: list[str]) -> None:
    for surrogates in KEYS:
        surname, *given = one(kind.PERSON, name, surrogates).split()
        assert surname in given_names.CHINESE_SURNAMES
        assert len(given) == 2
        assert set(given) <= set(syllables)
        turned = one(kind.PERSON, " ".join([*name.split()[1:], name.split()[0]]), surrogates)
        assert turned == f"{' '.join(given)} {surname}"


def test_a_chinese_name_keeps_that_it_has_a_western_one() -> None:
    for surrogates in KEYS:
        western, surname, *given = one(kind.PERSON, "Jason Lim Wei Jie", surrogates).split()
        assert western in BritishNames.first_names_male
        assert surname in given_names.CHINESE_SURNAMES
        assert set(given) <= set(given_names.CHINESE_MEN)


@pytest.mark.parametrize(
    ("name", "firsts"),
    [
        ("Hadicha", UzbekNames.first_names_female),  # in Faker's list, with no ending that tells
        ("Sherzod", UzbekNames.first_names_male),
        ("Dilnoza", UzbekNames.first_names_female),
        ("Nilufar", UzbekNames.first_names_female),
        ("Oygul", UzbekNames.first_names_female),
        ("Maloxatxon", UzbekNames.first_names_female),
        ("Ergashboy", UzbekNames.first_names_male),
        ("Mustafo", UzbekNames.first_names_male),
        ("Любовь", RussianNames.first_names_female),
        ("Никита", RussianNames.first_names_male),
        ("Анна", RussianNames.first_names_female),
        ("Emma", BritishNames.first_names_female),
        ("Michael Johnson", BritishNames.first_names_male),
    ],
)
def test_a_first_name_of_known_gender_gets_one_of_the_same(name: str, firsts: list[str]) -> None:
    for surrogates in KEYS:
        assert one(kind.PERSON, name, surrogates).split()[0].replace("ʼ", "’") in firsts


@pytest.mark.parametrize(
    ("name", "pattern"),
    [("Марина Петрова", r"\S+ \S+(?<!вна)"), ("Марина Петровна", r"\S+ \S+(?:вна|чна)")],
)
def test_a_patronymic_stays_one_and_a_surname_too(name: str, pattern: str) -> None:
    for surrogates in KEYS:
        assert re.fullmatch(pattern, one(kind.PERSON, name, surrogates))


def test_a_name_of_unknown_gender_gets_the_same_one_every_time_and_either_in_all() -> None:
    drawn = {one(kind.PERSON, "Qwzzt", surrogates) for surrogates in KEYS}
    assert drawn == {one(kind.PERSON, "Qwzzt", surrogates) for surrogates in KEYS}
    assert drawn & set(UzbekNames.first_names_female)
    assert drawn & set(UzbekNames.first_names_male)


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Ivan Petrov", "Иван Петров"),
        ("Dilnoza Rustamovna", "Дилноза Рустамовна"),
        ("Karimova Dilnoza Rustamovna", "Каримова Дилноза Рустамовна"),
        ("Anna", "Анна"),
    ],
)
def test_people_and_gender_agree_in_both_scripts(latin: str, cyrillic: str) -> None:
    for surrogates in KEYS:
        pair = pl.Series([one(kind.PERSON, name, surrogates) for name in (latin, cyrillic)])
        assert pair.str.contains("[А-Яа-я]").to_list() == [False, True]
        assert fold(pair).n_unique() == 1


@pytest.mark.parametrize(
    ("written", "pattern"),
    [
        ("No 12, Jalan Ampang 3, 50450 Kuala Lumpur", r"No\. \d+, Jalan [A-Z][a-z]+ \d+, Taman [A-Z][a-z]+"),
        ("Unit 5, Block B, Jalan Tun Razak", r"No\. \d+, Jalan [A-Z][a-z]+ \d+, Taman [A-Z][a-z]+"),
        ("Lot 5, Taman Melati, Shah Alam", r"No\. \d+, Jalan [A-Z][a-z]+ \d+, Taman [A-Z][a-z]+"),
        ("12 Maple Street, Flat 4", r"\d+ [A-Z][a-z]+ (?:Street|Road|Avenue|Lane), Flat \d+"),
        ("15 Navoi street, apt 4", r"\d+ [A-Z][a-z]+ (?:Street|Road|Avenue|Lane), Flat \d+"),
        ("Navoiy ko'chasi 5-uy", r"[A-Z][A-Za-zʻʼ]+ koʻchasi, \d+-uy, \d+-xonadon"),
        ("Навоий кўчаси 12-уй", r"\S+ кўчаси, \d+-уй, \d+-хонадон"),
        ("ул. Ленина, д. 5, кв 3", r".+ ул\., д\. \d+, кв\. \d+"),
    ],
)
def test_an_address_keeps_its_language(written: str, pattern: str) -> None:
    numbers = set(re.findall("[0-9]+", written))
    for surrogates in KEYS:
        surrogate = one(kind.ADDRESS, written, surrogates)
        assert re.fullmatch(pattern, surrogate), surrogate
        assert not numbers & set(re.findall("[0-9]+", surrogate))


def test_no_word_of_a_name_of_malaysia_comes_back() -> None:
    """The lists that are drawn from hold these names."""
    for name in ("Siti Balqis binti Hamdan", "Selvi a/p Gopal", "Tan Mei Ling", "Wan Hafiz bin Roslan"):
        for surrogates in KEYS:
            again = set(fold(pl.Series([one(kind.PERSON, name, surrogates)]))[0].split())
            assert not again & (set(fold(pl.Series([name]))[0].split()) - {"binti", "bin", "a", "p"})


@given(st.sampled_from(["Aziz", "Muhammad", "Umar", "Ali", "Yasmina"]), st.binary(min_size=32, max_size=32))
def test_no_word_of_a_name_comes_back(name: str, key: bytes) -> None:
    """Faker's own lists hold these names."""
    surrogate = one(kind.PERSON, f"{name} Umarov", Surrogates(key))
    assert not {name.lower(), "umarov"} & set(fold(pl.Series([surrogate]))[0].split())


@given(st.sampled_from(kind.PRIORITY), st.text(max_size=40))
def test_any_text_has_a_surrogate(entity_type: str, value: str) -> None:
    assert one(entity_type, value) == one(entity_type, value)


def test_the_key_stays_inside() -> None:
    assert "withheld" in repr(OURS)
    assert KEY.hex() not in repr(OURS)
    with pytest.raises(TypeError):
        pickle.dumps(OURS)
    with pytest.raises(ValueError, match="32 bytes"):
        Surrogates(b"short")


def test_redaction_in_place() -> None:
    detector = Detector()
    texts = pl.Series(
        "body",
        [
            "men Aziz Karimov, +998 90 123-45-67",
            None,
            "sumka",
            "Karimov Aziz, 8600 1234 5678 9012 yoki 901234567",
        ],
    )
    spans = detector.detect_column(texts, name="body")
    redacted = detector.redact(texts, spans, OURS)
    assert (redacted.name, redacted[1], redacted[2]) == ("body", None, "sumka")
    name, phone = one(kind.PERSON, "Aziz Karimov"), one(kind.PHONE, "+998 90 123-45-67")
    assert redacted[0] == f"men {name}, {phone}"
    card = one(kind.CARD, "8600 1234 5678 9012")
    assert redacted[3] == f"{name}, {card} yoki {re.sub('[^0-9]', '', phone)[3:]}"
    assert texts[0] == "men Aziz Karimov, +998 90 123-45-67"  # the caller's column stays
