"""People of Malaysia and Brunei: Malay, Chinese, Tamil and Iban names; everyday words that are names too."""

from __future__ import annotations

import pytest

from tests.detection.people import people
from transforms.detection import Detector

PEOPLE = [
    ("Nama saya Nurul Aina binti Hassan, tel", ["Nurul Aina binti Hassan"]),
    ("nama saya nurul aina binti hassan", ["nurul aina binti hassan"]),
    ("Ahmad bin Ali dah bayar", ["Ahmad bin Ali"]),
    ("ahmad bin ali dah bayar", ["ahmad bin ali"]),
    ("Muhammad Faiz b. Abdullah", ["Muhammad Faiz b. Abdullah"]),
    ("Siti bt Kassim telefon semalam", ["Siti bt Kassim"]),
    ("Siti binti Haji Awang Ahmad", ["Siti binti Haji Awang Ahmad"]),
    ("SITI BINTI KASSIM SUDAH BAYAR SEMUA", ["SITI BINTI KASSIM"]),
    ("Qwertah binti Zxcvar", ["Qwertah binti Zxcvar"]),  # on no list
    ("Kumar a/l Raju tunggu di lobi", ["Kumar a/l Raju"]),
    ("devi a/p muniandy", ["devi a/p muniandy"]),
    ("qwertan a/l zxcvran", ["qwertan a/l zxcvran"]),
    ("Jugah anak Barieng", ["Jugah anak Barieng"]),
    ("Faizal anak pelopor", ["Faizal"]),
    ("Tan Mei Ling dah terima", ["Tan Mei Ling"]),
    ("pesanan untuk tan mei ling", ["tan mei ling"]),
    ("Encik Lim Wei Jie telefon", ["Lim Wei Jie"]),
    ("Encik Lim, barang dah sampai", ["Lim"]),
    ("Puan Wong tanya harga", ["Wong"]),
    ("barang untuk Jason Tan", ["Jason Tan"]),
    ("nama saya Ng Chee Keong", ["Ng Chee Keong"]),
    ("Puan Aminah tanya harga", ["Aminah"]),
    ("encik rosli dah bayar", ["rosli"]),
    ("kak Intan, bila sampai?", ["Intan"]),
    ("Pak Samad tunggu", ["Samad"]),
    ("penerima: Bunga Suria", ["Bunga Suria"]),
    ("Penerima: Aishah, alamat rumah", ["Aishah"]),
    ("Haji Salleh ambil barang", ["Haji Salleh"]),
    ("Dayang Norhayati binti Haji Salleh", ["Dayang Norhayati binti Haji Salleh"]),
    ("hantar kepada Pengiran Anak Omar", ["Pengiran Anak Omar"]),
    ("saya Aishah, nak tanya", ["Aishah"]),
    ("saya aishah, nak tanya", ["aishah"]),
    ("panggil saya Faizal", ["Faizal"]),
    ("Nama penuh: Hafizuddin Rahim", ["Hafizuddin Rahim"]),
    # several languages in one message
    ("Salam, men Aziz Karimov, barang belum sampai", ["Aziz Karimov"]),
    ("Encik Дилшод, бayaran dah masuk", ["Дилшод"]),
    ("nama saya Olga, где мой заказ?", ["Olga"]),
    ("Mijoz Ahmad bin Ali keldi, call Mr Wong", ["Ahmad bin Ali", "Wong"]),
]
NO_PEOPLE = [
    "Bunga ros untuk hari jadi", "Taman Suria, Jalan Melati", "Cahaya lampu terlalu terang",
    "baju warna Indah", "Set Intan dan Mutiara", "Johor Jaya", "saya nak tukar saiz",
    "saya dah bayar semalam", "nama saya salah dalam resit",
    "Barang belum sampai, tolong semak penghantaran", "Selamat Hari Raya", "anak saya suka baju ini",
    "recycle bin besar", "tong bin warna hitam", "tuan boleh kurang harga?", "encik tolong semak",
    "terima kasih banyak", "puan nak saiz apa", "Bank Hong Leong", "Hong Leong Bank",
    "perubahan dan tambahan pada pesanan", "Pelanggan setia kami", "penghantar cepat dan baik",
    "Kuala Lumpur", "Bandar Seri Begawan", "harga 12.90 a/c no 5", "saiz XL/L atau M/L",
    "Kenapa mahal sangat? Low price please", "Wangian Melati 100 ml", "Kopi Jantan 3 dalam 1",
    "no kad salah, sila betulkan", "Diskaun untuk ibu dan anak", "stok ada lagi ke",
    "warna merah jambu, saiz besar",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_are_found(detector: Detector, text: str, expected: list[str]) -> None:
    assert people(detector, text) == expected


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_goods_places_and_everyday_words_stay(detector: Detector, text: str) -> None:
    assert people(detector, text) == []


def test_malay_names_need_the_language() -> None:
    assert people(Detector(languages=("uz", "ru", "en")), "barang untuk Rokiah") == []
    assert people(Detector(languages=("ms",)), "barang untuk Rokiah") == ["Rokiah"]
