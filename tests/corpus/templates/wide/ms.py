"""Malay of Malaysia and Brunei, with its abbreviations and loans; ⏎ is a line break."""

from typing import Final

TEMPLATES: Final = tuple(
    """
Nama: {PERSON:full}⏎No tel: {PHONE}⏎Alamat: {ADDRESS}⏎Barang: {good} x{qty}⏎Bayaran: COD
ORDER BARU {order}⏎Pelanggan: {PERSON}⏎Hp: {PHONE}⏎Nota: letak depan pintu
salam kak {PERSON:short}, {good} ada lagi x
abg {PERSON:short} dah sampai ke, saya tunggu kat guard house
ni {PERSON:short}, tukar nombor baru {PHONE}, save ye
Pelayan nama {PERSON:first} sangat ramah, makanan pun sedap
Terima kasih {PERSON:first} kat kaunter 3 tolong settlekan refund saya
rider {PERSON} maki saya depan jiran, tolong ambil tindakan
Saya nak buat aduan pasal staf awak {PERSON:first}, layanan teruk
boleh sambung saya dengan {PERSON:first} tak
dah bagitau {PERSON:first} semalam, dia kata {date} siap
Tuan/Puan {PERSON:full},⏎Permohonan pulangan {order} telah diluluskan.
Cikgu {PERSON:first} suruh order {qty} helai, hantar ke sekolah
Ustaz {PERSON:him} nak {good} untuk kelas, boleh diskaun?
Datin {PERSON:her} dah transfer {price}
Makcik {PERSON:short} jual {good} sedap gila
Pak {PERSON:short} bengkel, call dia {PHONE}
Sekian, terima kasih.⏎{PERSON:full}⏎{PHONE}⏎{EMAIL}
Yang menerima: {PERSON:full}, IC {MYKAD}
Pemohon {PERSON:full}, no. KP {MYKAD}, alamat {ADDRESS}
ic saya {MYKAD} utk warranty
no ic {MYKAD} nama {PERSON}
Kad pengenalan Brunei {BRUNEI_IC}, {PERSON:full}
IC: {BRUNEI_IC} tel {PHONE}
pasport {PASSPORT} warganegara, nak daftar jadi penjual
tarikh lahir {BIRTHDAY}, layak tak warga emas
anak saya {PERSON:first} lahir {BIRTHDAY}, nak tempah kek
tulis atas kek "Selamat Hari Jadi {PERSON:first}"
majlis kahwin {PERSON:him} dan {PERSON:her}, {qty} pax, {date}
bini saya {PERSON:her} ada kat rumah, bagi je kat dia
jiran sebelah {PERSON:first} tolong ambilkan
hantar ke {ADDRESS} sebelum {time}
Pindah rumah, alamat baru {ADDRESS}
Lokasi {ADDRESS}, pagar hitam, ada anjing
pin {COORDINATES} rumah bumbung merah
saya dah kat tempat ni {COORDINATES}, mana awak
ws {PHONE:link} utk harga borong
call {PHONE} cari {PERSON:short}
no saya {PHONE:spoken}
Pejabat {PHONE}, hp {PHONE}
kad {CARD} exp {CARD_EXPIRY} cvv {CVV} kenapa tak lepas
Nama atas kad {PERSON:holder}, nombor {CARD}
tolong pulangkan {price} ke kad {CARD}
kod belakang kad {CVV}
dapat sms kod {ONE_TIME_CODE}, awak ke hantar
Ejen: boleh baca kod?⏎Pelanggan: {ONE_TIME_CODE}⏎Ejen: ok dah sah
tac {ONE_TIME_CODE} dah expired
email {EMAIL} password {PASSWORD} tolong login tengok
kata laluan saya {PASSWORD} tapi tak boleh masuk
resit email ke {EMAIL}
tele {TELEGRAM}
ig kedai {INSTAGRAM}, follow ye
ig {INSTAGRAM:link} boleh tengok testimoni
transfer ke {BANK_ACCOUNT} nama {PERSON:full}
akaun {BANK_ACCOUNT}, {PERSON:holder}, dah bayar {price}
IBAN {IBAN} utk bayaran luar negara
van {PLATE} driver {PERSON:first} on the way
kereta {PLATE} halang loading bay
ada orang log masuk dari {IP}, bukan saya
assalamualaikum saya {PERSON} order minggu lepas belum sampai lagi nombor saya {PHONE} tolong telefon balik
ADUAN: SAYA {PERSON:full} BELI {good} PADA {date}. ROSAK. NAK DUIT BALIK. TEL {PHONE}
- Ni {PERSON:first} ke?⏎- Ya saya⏎- Parcel dah sampai, rumah {ADDRESS}?
Syif malam: {PERSON:first}, {PERSON:first}, {PERSON:first}
Diluluskan oleh {PERSON:full}, {date}
{PERSON:first} ni siapa? dia order guna nama saya {PERSON}
Nama murid: {PERSON:full}⏎Ibu bapa: {PERSON:full}⏎Tel: {PHONE}⏎Saiz: {size}
{PERSON:first} (2) {PHONE}⏎{PERSON:first} (1) {PHONE}⏎{PERSON:first} (3) {PHONE}
bos {PERSON:short} kata boleh kurang jadi {price}
cik {PERSON:her}, meja utk {qty} orang pukul {time} dah confirm
tq {PERSON:first}, barang cantik 5 bintang
rumah Hj {PERSON:him}, {ADDRESS}
wakil sy {PERSON:full} ({MYKAD}) akan ambil barang
ambo {PERSON:short} nok oyak, barang tok sampai lagi
kawan dari Tashkent {PERSON:uz} nak beli, no dia {PHONE:uz}
berapa harga {good}, boleh pos ke {town}
{good} sampai pecah, nak refund {price}
order {order} stuck sejak {date}
diskaun {percent} tak masuk pun
ada {brand} tak, yang ori
Nasi Goreng Kampung {price}, Teh O Ais Limau {price}, Mee Mamak {price}
bunga Mawar, Melati, Kemboja dari {price}
jumpa depan Stadium Merdeka pukul {time}
pasu Dahlia, set pinggan Seri Kandi, warna biru
tracking {track} tak gerak kat {town}
resit {bad_card} dah bayar {price}
saiz {size} kecik sangat, tukar {size}
app {version} asyik hang masa nak bayar
MANA BARANG SAYA ORDER {order} DAH SEMINGGU
jumlah {price}, pos {price}
SKU {sku} barcode {barcode} tinggal {qty}
Ahad buka tak, pukul {time}
kuih Puteri Ayu, Seri Muka dan Cik Mek Molek ada tak hari ni
Jalan Tunku Abdul Rahman jem teruk, rider lambat
sambal Nyonya pedas, rendang Tok memang padu
Roti John dua, Milo Dinosaur satu
bulan Ogos nanti ada sale Merdeka, tunggu jelah
kain Siti brand tu dah habis ke, yg {brand} ada
transaksi {uuid} gagal
no. rujukan {bad_mykad} sistem tak jumpa
terbaik bosku, nanti repeat order
Selamat Hari Raya maaf zahir batin
adik manis boleh kurang sikit x harga {good}
Cahaya lampu malap, Intan permata palsu, penipu
""".strip().splitlines()
)
