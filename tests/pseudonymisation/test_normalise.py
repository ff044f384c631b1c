"""Spellings of one identifier agree, different identifiers do not, and a second pass changes nothing."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.errors import SchemaDrift
from transforms.policy.models import Domain
from transforms.pseudonymisation.folding import APOSTROPHES, _fold_any, fold, in_order
from transforms.pseudonymisation.normalise import _email, _email_any, normalise
from transforms.pseudonymisation.phones import _any_to_e164, to_e164


def one(value: str | int | None, domain: Domain) -> str | None:
    return normalise(pl.Series("c", [value]), domain)[0]


PHONES = {
    # every written form of one invented number
    "90 123 45 67": "+998901234567",
    "901234567": "+998901234567",
    "+998 90–123–45–67": "+998901234567",
    "+998\u00a090\u2011123\u202f45 67": "+998901234567",
    "9 0 1 2 3 4 5 6 7": "+998901234567",
    "8 90 123 45 67": "+998901234567",
    "0901234567": "+998901234567",
    "90.123.45.67": "+998901234567",
    "90/123/45/67": "+998901234567",
    "(90) 123-45-67": "+998901234567",
    "+998 (0) 90 123 45 67": "+998901234567",
    "+998 8 90 123 45 67": "+998901234567",
    "998901234567": "+998901234567",
    "00998901234567": "+998901234567",
    "8 10 998 90 123 45 67": "+998901234567",
    "wa.me/998901234567": "+998901234567",
    "tel:+998-90-123-45-67": "+998901234567",
    "+998901234567 ext 12": "+998901234567",
    "+998901234567 доб. 3": "+998901234567",
    "90 123 45 67, 91 234 56 78": "+998901234567",
    "９０１２３４５６７": "+998901234567",
    "\ufeff+998\u200b901234567 ": "+998901234567",
    # other countries
    "+7 916 123-45-67": "+79161234567",
    "8 (916) 123-45-67": "+79161234567",
    "79161234567": "+79161234567",
    "+60 12-345 6789": "+60123456789",
    "0060123456789": "+60123456789",
    "+1 202 555 0143": "+12025550143",
    "+901234567": "+901234567",  # another country's, not 90 123 45 67
    # what fits no rule keeps its digits: two such values stay two
    "12345": "12345",
    "1234567": "1234567",
    "+998 90 123 45": "+9989012345",
    # no identifier at all
    "yo'q": None,
    "-": None,
    "": None,
    "   ": None,
    "0": None,
    "000 000 000": None,
}


@pytest.mark.parametrize(("written", "expected"), PHONES.items())
def test_phones(written: str, expected: str | None) -> None:
    assert one(written, Domain.PHONE) == expected


ABROAD = {
    # every written form of one invented Malaysian number
    ("MY", "012-345 6789"): "+60123456789",
    ("MY", "0123456789"): "+60123456789",
    ("MY", "+60 12-345 6789"): "+60123456789",
    ("MY", "+60 (0) 12 345 6789"): "+60123456789",
    ("MY", "60123456789"): "+60123456789",
    ("MY", "0060 12 345 6789"): "+60123456789",
    ("MY", "123456789"): "+60123456789",  # a spreadsheet took the zero
    ("MY", "wa.me/60123456789"): "+60123456789",
    ("MY", "012.345.6789 ext 4"): "+60123456789",
    ("BN", "012-345 6789"): "+60123456789",
    ("BN", "+60 12-345 6789"): "+60123456789",
    # eleven digits since 2011, the capital, another area, Sabah
    ("MY", "011-2345 6789"): "+601123456789",
    ("MY", "+60 11-2345 6789"): "+601123456789",
    ("MY", "03-1234 5678"): "+60312345678",
    ("MY", "04-123 4567"): "+6041234567",
    ("MY", "088-123 456"): "+6088123456",
    # Brunei has no trunk prefix; its mobiles begin with 7 and 8
    ("MY", "712 3456"): "+6737123456",
    ("MY", "+673 712 3456"): "+6737123456",
    ("MY", "6737123456"): "+6737123456",
    ("BN", "712 3456"): "+6737123456",
    ("BN", "673-712-3456"): "+6737123456",
    ("BN", "223 4567"): "+6732234567",
    ("MY", "223 4567"): "2234567",  # of which area, nobody knows
    # other countries, and what fits no rule
    ("MY", "+65 8123 4567"): "+6581234567",
    ("MY", "+998 90 123 45 67"): "+998901234567",
    ("MY", "90 123 45 67"): "901234567",
    ("MY", "12345"): "12345",
    ("MY", "tiada"): None,
    ("MY", "000"): None,
    ("UZ", "012-345 6789"): "+998123456789",  # as ever
    ("KZ", "90 123 45 67"): "+998901234567",  # a country without rules of its own
}


@pytest.mark.parametrize(("region", "written", "expected"), [(*case, e) for case, e in ABROAD.items()])
def test_phones_without_country_code_are_of_the_region(
    region: str, written: str, expected: str | None
) -> None:
    assert normalise(pl.Series("c", [written]), Domain.PHONE, region)[0] == expected


def test_a_column_gives_what_its_values_give_one_by_one() -> None:
    column = normalise(pl.Series("phone", [*PHONES, None]), Domain.PHONE)
    assert column.to_list() == [*PHONES.values(), None]
    assert column.name == "phone"


def test_integer_phones() -> None:
    assert normalise(pl.Series([901234567, 998901234567, None]), Domain.PHONE).to_list() == [
        "+998901234567",
        "+998901234567",
        None,
    ]


EMAILS = {
    " Aziza.K@Example.UZ\u00a0": "aziza.k@example.uz",
    "aziza.k@example.uz": "aziza.k@example.uz",
    "ＡＺＩＺＡ.k@example.uz": "aziza.k@example.uz",
    "aziza\u200b.k@example.uz": "aziza.k@example.uz",
    "azizak@example.uz": "azizak@example.uz",  # a provider may ignore dots; we may not
    "aziza.k+shop@example.uz": "aziza.k+shop@example.uz",
    "ПОЧТА@пример.рф": "почта@пример.рф",
    "yo'q": None,
    "": None,
    " \t": None,
}


@pytest.mark.parametrize(("written", "expected"), EMAILS.items())
def test_emails(written: str, expected: str | None) -> None:
    assert one(written, Domain.EMAIL) == expected


USERNAMES = {
    "aziza.k": "aziza.k",
    " @Aziza.K ": "aziza.k",
    "@@AZIZA.K\u200b": "aziza.k",
    "aziza_k": "aziza_k",
    "@": None,
    "": None,
}


@pytest.mark.parametrize(("written", "expected"), USERNAMES.items())
def test_usernames(written: str, expected: str | None) -> None:
    assert one(written, Domain.USERNAME) == expected


@pytest.mark.parametrize("domain", [Domain.META_USER, Domain.TELEGRAM_USER])
def test_numbers_of_platforms_agree_as_text_and_as_integer(domain: Domain) -> None:
    assert one(7_000_000_001, domain) == one("7000000001", domain) == one(" 7000000001", domain)


SAME_NAMES = [
    [
        "G'ulom Oʻktamov",
        "gʻulom o‘ktamov",
        "GULOM OKTAMOV",
        "Ғулом Ўктамов",
        "O`ktamov  G´ulom",
        "ЎКТАМОВ, ҒУЛОМ",
    ],
    ["Shahnoza Choriyeva", "Шаҳноза Чориева", "ŞAHNOZA ÇORIEVA", "choriyeva shahnoza"],
    ["Qosim Haydarov o'g'li", "Қосим Ҳайдаров ўғли", "Haydarov Qosim oʻgʻli"],
    ["Елена Мирзиёева", "Yelena Mirziyoyeva", "Мирзиёева Елена"],
    ["Юлия Щукина-Жданова", "Yuliya Shukina Jdanova"],
    ["Маъмура Эшонқулова", "Ma'mura Eshonqulova", "Mamura Eshonqulova"],
    ["Андрей Цой", "Andrey Tsoy"],
    ["José Müller", "Jose\u0301 Mu\u0308ller", "JOSE MULLER"],
    ["Abdu-Rahmon Aliyev.", "abdu rahmon aliyev", "  Aliyev\u00a0Abdu\u2013Rahmon "],
]


@pytest.mark.parametrize("spellings", SAME_NAMES, ids=lambda spellings: spellings[0])
def test_spellings_of_one_name_agree(spellings: list[str]) -> None:
    forms = normalise(pl.Series(spellings), Domain.PERSON_NAME)
    assert forms.n_unique() == 1
    assert forms.null_count() == 0


def test_different_names_stay_different() -> None:
    names = ["Xasan Aliyev", "Hasan Aliyev", "Hasan Aliyeva", "Husan Aliyev", "Hasan Valiyev", "Hasan"]
    assert normalise(pl.Series(names), Domain.PERSON_NAME).n_unique() == len(names)


@pytest.mark.parametrize("nothing", ["", "  ", "...", "-", "ʻ", "\u200b"])
def test_names_without_a_letter_are_null(nothing: str) -> None:
    assert one(nothing, Domain.PERSON_NAME) is None


def test_tax_ids_are_digits_with_leading_zeros() -> None:
    assert one("STIR 012 345 678", Domain.TAX_ID) == "012345678"
    assert one("012-345-678", Domain.TAX_ID) == "012345678"
    assert one(312345678, Domain.TAX_ID) == "312345678"
    assert one("yo'q", Domain.TAX_ID) is None


@pytest.mark.parametrize("domain", [Domain.ACCOUNT, Domain.STORE, Domain.AFFILIATE, Domain.CUSTOMER])
def test_ids_are_the_text_of_the_integer(domain: Domain) -> None:
    assert {one(value, domain) for value in (7, "7", " 007", "7 ", "\u00a07")} == {"7"}
    assert one("0", domain) == one(0, domain) == "0"
    assert one("A-07", domain) == "A-07"
    assert one("a-07", domain) == "a-07"
    assert one(-7, domain) == "-7"
    assert one(" ", domain) is None


def test_device_ids_are_lower_case() -> None:
    assert (
        one("0F8FAD5B-D9CB-469F-A165-70867728950E", Domain.DEVICE) == "0f8fad5b-d9cb-469f-a165-70867728950e"
    )


@pytest.mark.parametrize("domain", list(Domain))
def test_every_domain_has_a_form_and_nulls_stay_null(domain: Domain) -> None:
    assert normalise(pl.Series([None, None], dtype=pl.String), domain).to_list() == [None, None]
    assert normalise(pl.Series([None]), domain).to_list() == [None]
    assert normalise(pl.Series([], dtype=pl.String), domain).dtype == pl.String


WRONG = [
    (pl.Series("phone", [90.5]), Domain.PHONE),
    (pl.Series("phone", [True]), Domain.PHONE),
    (pl.Series("phone", [b"901234567"]), Domain.PHONE),
    (pl.Series("phone", [901234567]), Domain.EMAIL),
    (pl.Series("phone", [901234567]), Domain.PERSON_NAME),
    (pl.Series("phone", [["901234567"]]), Domain.PHONE),
]


@pytest.mark.parametrize(("series", "domain"), WRONG, ids=lambda part: str(getattr(part, "dtype", part)))
def test_wrong_types_name_the_column_and_no_value(series: pl.Series, domain: Domain) -> None:
    with pytest.raises(SchemaDrift, match="phone: Values of type") as caught:
        normalise(series, domain)
    assert "90" not in str(caught.value)


# --- properties -----------------------------------------------------------------------------------

anything = st.text(max_size=30) | st.text(
    alphabet="0123456789+() -–.\u00a0/,;x8abcyeYEЕеёўғʻ'ʼ@İıßΣς", max_size=24
)


@settings(deadline=None)
@given(st.sampled_from(list(Domain)), st.lists(st.none() | anything, max_size=8))
def test_normalising_twice_changes_nothing(domain: Domain, values: list[str | None]) -> None:
    once = normalise(pl.Series("c", values, dtype=pl.String), domain)
    assert normalise(once, domain).to_list() == once.to_list()
    assert "" not in once.to_list()
    assert len(once) == len(values)


@settings(deadline=None)
@given(st.sampled_from(["UZ", "MY", "BN"]), st.lists(st.none() | anything, max_size=8))
def test_phones_of_any_region_twice_and_by_the_short_cut(region: str, values: list[str | None]) -> None:
    column = pl.Series("c", values, dtype=pl.String)
    once = to_e164(column, region)
    assert once.to_list() == _any_to_e164(column, region).to_list()
    assert to_e164(once, region).to_list() == once.to_list()


@settings(deadline=None)
@given(st.lists(st.none() | anything, max_size=8))
def test_short_cuts_change_no_answer(values: list[str | None]) -> None:
    column = pl.Series("c", values, dtype=pl.String)
    assert to_e164(column).to_list() == _any_to_e164(column).to_list()
    assert _email(column).to_list() == _email_any(column).to_list()
    folded = fold(column)
    assert folded.to_list() == _fold_any(column).to_list()
    by_list = [None if name is None else " ".join(sorted(name.split(" "))) for name in folded]
    assert in_order(folded).to_list() == by_list


nine_digits = st.from_regex(r"[1-9][0-9]{8}", fullmatch=True)
separators = st.sampled_from(["", " ", "-", "–", "\u00a0", ".", " - ", "\u2011"])


@settings(deadline=None)
@given(
    nine_digits,
    st.sampled_from(["", "+998", "998", "00998", "8", "0", "+998 8", "+9980", "810998"]),
    st.data(),
)
def test_all_written_forms_of_a_local_number_agree(number: str, prefix: str, data: st.DataObject) -> None:
    parts = [number[:2], number[2:5], number[5:7], number[7:]]
    written = prefix + "".join(data.draw(separators, label="separator") + part for part in parts)
    assert one(written, Domain.PHONE) == "+998" + number


@settings(deadline=None)
@given(nine_digits, nine_digits)
def test_two_numbers_never_agree(left: str, right: str) -> None:
    assert (one(left, Domain.PHONE) == one(right, Domain.PHONE)) == (left == right)


UZBEK = "abdefghijklmnopqrstuvxyz"
word = st.text(alphabet=UZBEK, min_size=1, max_size=8).filter(lambda text: "ye" not in text)


@settings(deadline=None)
@given(st.lists(word, min_size=1, max_size=4), st.data())
def test_names_agree_whatever_order_case_and_apostrophe(parts: list[str], data: st.DataObject) -> None:
    expected = one(" ".join(parts), Domain.PERSON_NAME)
    shuffled = data.draw(st.permutations(parts))
    sign = data.draw(st.sampled_from(APOSTROPHES))
    for written in (
        "  ".join(shuffled).upper(),
        "\u00a0".join(part.replace("g", "g" + sign) for part in shuffled),
        ", ".join(part.title() for part in shuffled),
    ):
        assert one(written, Domain.PERSON_NAME) == expected


CYRILLIC = {"sh": "ш", "ch": "ч", "yo": "ё", "yu": "ю", "ya": "я", "o'": "ў", "g'": "ғ", "q": "қ", "h": "ҳ"}
CYRILLIC |= dict(zip("abvgdjziyklmnoprstufx", "абвгджзийклмнопрстуфх", strict=True)) | {"e": "э"}


@settings(deadline=None)
@given(st.lists(st.sampled_from(list(CYRILLIC)), min_size=1, max_size=10))
def test_latin_and_cyrillic_agree(letters: list[str]) -> None:
    latin = "".join(letters)
    cyrillic = "".join(CYRILLIC[letter] for letter in letters)
    assert one(latin, Domain.PERSON_NAME) == one(cyrillic, Domain.PERSON_NAME)
