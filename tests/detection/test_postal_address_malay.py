"""Postal addresses in Malay, in Malaysia and Brunei: a table of texts.

``FOUND``: the brackets hold what must be found, and nothing else may be. ``STAY``: nothing may be found.
Streets, houses and persons are combined at will.
"""

from __future__ import annotations

import pytest

from transforms.detection.recognizers.postal_address import PostalAddress
from transforms.detection.text import PreparedText

FOUND = """
[Unit 3, Tingkat 2, Bangunan Sutera Perdana, Kuala Belait KA1931]
[Blok D-17, Flat Mulaut, 88400 Kota Kinabalu, Sabah]
[No 15, Jalan Mawar 3, Taman Seri Indah, 43000 Kajang, Selangor]
[no 15 jln mawar 3 tmn seri indah 43000 kajang]
[15, Jalan Mawar 3/2, Seksyen 7, 40000 Shah Alam]
[Lot 1234, Kampung Sungai Ramal Dalam, 43000 Kajang]
[lot 1234 kg sungai ramal]
[Blok B-3-5, Pangsapuri Cempaka, Jalan Mawar, 43000 Kajang]
[B-3-5 Pangsapuri Cempaka Jalan Mawar]
[Unit 12-3A, Menara KL, Jalan Ampang, 50450 Kuala Lumpur]
[A-12-03, Residensi Maya, Jalan Cheras 56100 KL]
[Tingkat 5, Wisma Merdeka, Jalan Tun Razak, 88000 Kota Kinabalu, Sabah]
[No.7, Lorong Perdana 5, 11900 Bayan Lepas, Pulau Pinang]
[7 Lrg Perdana 5, Bayan Lepas, Penang]
[Persiaran KLCC 12]
[12 Persiaran Gurney, 10250 George Town]
[No. 23, Simpang 45, Jalan Muara, Kampung Sungai Tilong, BC3315, Brunei]
[Spg 45-12-3, No 7, Jalan Gadong, BE1118]
[spg 12 jln kiarong kg kiarong be1318]
[No 5 Spg 123 Jln Jerudong BG3122 Negara Brunei Darussalam]
[Kampong Ayer, rumah no 12]
[STKRJ Mentiri, Spg 12, Jalan 5, No 34]
[RPN Lambak Kanan, No. 123, Jalan 45]
Alamat saya [no 12 Jalan Pasar Baru]
alamat: [12A Jln SS15/4D, Subang Jaya]
alamat [rumah no 5 jalan 3/4 taman maluri cheras]
[12-3, Jalan PJU 5/10, Dataran Sunway, 47810 Petaling Jaya]
[PT 123, Kampung Baru, 16800 Pasir Puteh, Kelantan]
[Batu 5, Jalan Kluang, 83000 Batu Pahat, Johor]
d/a [No 5 Jalan Kebun]
hantar ke [no 5 jalan kebun] ya
[rumah no 12 jalan melati]
[Rumah 12, Jalan Melati 4]
[No 12-1, Jalan Puteri 2/3, Bandar Puteri, 47100 Puchong]
[Blok 15 Tingkat 3 No 12, Flat PKNS, Seksyen 20]
[Jalan Ampang, 50450 Kuala Lumpur]
[Kampung Tok Kambing, 20050 Kuala Terengganu]
[88, Lebuh Pantai, 10300 Pulau Pinang]
[88 lebuh pantai penang]
[No 3, Lorong 5/6A, Taman Universiti, 81300 Skudai, Johor]
[no12 jalan setia 3]
[No12,Jalan Setia 3,Taman Setia,86000 Kluang]
saya tinggal di [jalan ampang 12]
[12 Jalan Datuk Haji Abdul Rahman, 93400 Kuching, Sarawak]
[No 2, Jalan Sultan Omar Ali Saifuddien, Bandar Seri Begawan BS8811]
[15 Jalan Wong Ah Fook, 80000 JB]
[No 12 Kg Baru]
hantar [no 12 kampung baru dekat masjid jamek]
[House 12, Taman Tun Dr Ismail]
[Presint 9, Blok 12-3, 62250 Putrajaya]
[Jalan 9A, Presint 9, No 12]
[17, JALAN SEROJA 2, TAMAN SEROJA, 75350 MELAKA]
[No 1 Jalan Mawar]
Alamat: [No 23A, Jalan Kenanga 2/1, Taman Kenanga, 68000 Ampang, Selangor Darul Ehsan]
Poskan ke [unit 3-12-5 Pangsapuri Sri Ria, Jalan Kajang Perdana 1, 43000 Kajang], tq
"""

STAY = """
penghantaran ke Kuala Lumpur berapa hari
pos ke Selangor RM8
jalan-jalan 2 hari
jalan kaki 5 minit
dalam perjalanan 3 hari
ada lot 5 pcs
lot murah 100 biji
Taman herba 250g
kampung 2 ekor ayam
ayam kampung 3 ekor
telur kampung 30 biji
no 1 brand di Malaysia
No. 1 best seller
saiz no 5
blok 12 helai
buku blok 100 muka
tingkat 2 rak besi
rak 3 tingkat
rumah 2 tingkat
meja lipat untuk rumah 3 unit
unit terakhir 2
3 unit lagi ada stok
bandar 3
seksyen 3 borang
lorong 2
KL 2 hari, Johor 3 hari
Order 53100 sampai?
RM 53100 Kuala Lumpur
kod 50450
jalan Ampang jem ke?
kedai dekat Jalan TAR ada?
ada cawangan di Bandar Sunway?
taman tema 2 tiket
plaza 3
menara lampu 12 volt
desa 12
hala 3
batu 5 kg
batu zamrud 3 karat
section 3 of form
apartmen mainan 60 cm
jalan cerita 5 bintang
jalan terus 500 meter
jalan 3 kali
Jalan baru 2 bulan
blok c stok 12
tkt 3
awak jalan no 1
nombor 12 kereta
lot no 12345 expiry 2026
lot 2241 exp 12/2026
Jalan Sesama DVD 3 unit
Taman Permainan 3 tingkat
rumah teres 2 tingkat
no 3 saiz 42
Isi 5 blok, 3 lot
Taman Safari tiket 2
pokok desa 3 batu
Kampung Koh sos cili 12 botol
Ayamas kampung 1.2 kg
tingkat 3 shopping mall KLCC
dari Kuala Lumpur ke Johor 350 km
"""


@pytest.mark.parametrize("marked", FOUND.strip().splitlines())
def test_finds_exactly(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    found = PostalAddress().find(PreparedText.of(text))
    assert len(found) == 1
    assert f"{text[: found[0].start]}[{text[found[0].start : found[0].end]}]{text[found[0].end :]}" == marked


@pytest.mark.parametrize("text", STAY.strip().splitlines())
def test_stays(text: str) -> None:
    assert PostalAddress().find(PreparedText.of(text)) == []
