"""Templates in Malay, as written in Malaysia and Brunei."""

from typing import Final

TEMPLATES: Final = tuple(
    """
Assalamualaikum, nombor saya {PHONE}, sila hubungi
Call saya {PHONE} lepas {time} ye
no tel {PHONE}
WhatsApp {PHONE:link} untuk tempahan
Boleh wasap {PHONE} tak?
wassap je {PHONE:link}
nombor saya {PHONE:spoken}
Nama saya {PERSON}, pesanan {order}
Saya {PERSON}, dah beli {good} pada {date}
nama {PERSON:full}, no tel {PHONE}
Penerima: {PERSON:full}, {PHONE}
Pelanggan {PERSON} sudah bayar {price}
Hai {PERSON:first}, pesanan {order} dah dipos
Encik {PERSON}, bayaran balik {price} telah dibuat
Puan {PERSON}, {good} dah sampai ke?
Kak {PERSON:first}, ada stok {good} lagi?
Terima kasih abang {PERSON:first}, barang cantik
Cik {PERSON:first} layan dengan baik sekali
Tolong serah pada {PERSON}
Penghantar {PERSON:first} kasar, sampai pukul {time}
Diterima oleh {PERSON} di kaunter
Saya dah cakap dengan {PERSON}, janji pulang {price}
Penjual {PERSON:full}, IC {MYKAD}
Yang benar, {PERSON:full}
Pemilik kedai {PERSON:full} tak jawab
Tuan {PERSON:full}, boleh kurang harga?
Kad {CARD} tamat {CARD_EXPIRY}
nombor kad {CARD}, tarikh luput {CARD_EXPIRY}, cvv {CVV}
Kad saya {CARD} kena caj dua kali
Sila pulangkan {price} ke kad {CARD}
{CARD} atas nama {PERSON:holder}
CVV {CVV} masih ditolak
kod keselamatan belakang kad {CVV}
Kod OTP {ONE_TIME_CODE}
Kod pengesahan anda ialah {ONE_TIME_CODE}. Jangan kongsi
saya dapat kod {ONE_TIME_CODE}, nak isi mana?
TAC {ONE_TIME_CODE} tak boleh guna
Kata laluan saya {PASSWORD}, tak boleh masuk
id {EMAIL} kata laluan {PASSWORD}
password {PASSWORD} dah tukar
No IC {MYKAD}
No. kad pengenalan: {MYKAD}
IC saya {MYKAD}, nama {PERSON:full}
MyKad {MYKAD} untuk ansuran
IC Brunei {BRUNEI_IC}
kad pengenalan Brunei {BRUNEI_IC}, {PERSON}
Transfer ke {BANK_ACCOUNT}
Akaun {BANK_ACCOUNT}, nama {PERSON:full}
bank in {price} ke {BANK_ACCOUNT} ye
Boleh bayar ke akaun {BANK_ACCOUNT}
IBAN {IBAN}
Bayaran dari luar negara: IBAN {IBAN}
Pasport {PASSPORT}
Tarikh lahir {BIRTHDAY}
saya lahir pada {BIRTHDAY}
hari jadi saya {BIRTHDAY}, ada baucar?
harijadi anak {BIRTHDAY}, nak tempah {good}
Alamat: {ADDRESS}
Alamat saya {ADDRESS}
Hantar ke {ADDRESS} sebelum {time}
Pos ke {PERSON:full}, {ADDRESS}, {PHONE}
saya tinggal di {ADDRESS}, pagar biru
Rumah saya {ADDRESS}, call {PHONE} bila sampai
Lokasi {COORDINATES}
saya kat sini {COORDINATES}
No plat {PLATE}
Nombor kereta {PLATE}, Myvi putih
tunggu dalam Axia kelabu {PLATE}
Telegram {TELEGRAM}
pm telegram {TELEGRAM}
masuk {TELEGRAM:link}
Page kami {INSTAGRAM:link}
follow instagram {INSTAGRAM}
Emel {EMAIL}
hantar resit ke {EMAIL}
Log masuk dari IP {IP}
Ada orang masuk akaun saya dari {IP}
Ulasan: {PERSON:first} penjual yang baik, terbaik
Pesanan {order}: {good}, saiz {size}, {PERSON}, {PHONE}, {ADDRESS}
Suami saya {PERSON:first} akan ambil, no dia {PHONE}
Hai, {good} masih ada?
Berapa harga {good} saiz {size}?
Kenapa {price}, semalam {price}
Bila pesanan {order} sampai?
Tracking {track} tak bergerak
Tolong batalkan pesanan {order}
Order {date}, janji {date}
Ada {brand} {good} warna {colour}?
Penghantaran percuma atau {price}?
Barang bagus, nak beli lagi
Beli {qty}, satu rosak
Diskaun {percent} tak masuk
Barang {sku} ada stok?
Kod bar {barcode} tiada
Buka {time} ke?
Belum dapat duit balik, {price}, resit {bad_card}
bayaran {bad_pinfl} gagal
Aplikasi versi {version} asyik hang
Kualiti terbaik, sangat puas hati
{good} teruk, rugi duit
Warna bukan {colour} macam gambar
Boleh sampai sebelum {time} hari ini?
Saiz {size} kecil sangat, tukar {size}
Baucar {percent} tak boleh guna
Rider cakap {time}, tak sampai lagi
{good} {price}, {good} {price}, jumlah {price}
Boleh pos ke Kuching?
Berapa hari ke Brunei dari Kuala Lumpur?
Pos ke Sabah {price}
Nak {qty} kuntum bunga melur sebelum {date}
Cahaya lampu kurang terang, nak tukar
Intan pada cincin tanggal, {price} pun rugi
{brand} peti sejuk {sku}, waranti {qty} bulan
Dah bayar {price} guna FPX, boleh GrabPay?
Parcel duduk gudang sejak {date}
Jualan mula {date}
Koleksi raya, diskaun sampai {percent}
Isnin buka tak?
Jumaat pukul {time} saya ambil
Pembayaran {uuid}: menunggu
Transaksi {bad_card} ditolak, {stamp}
Rujukan {bad_mykad} ialah nombor tiket saya
Selamat Hari Raya, diskaun {percent}
Nasi lemak {qty} bungkus, {price}
tinggal {qty} unit, {sku}
Skrin {size}, 128 GB, {price}
Salah barang, saya order {good}
Setia menunggu barang dari {date}
Bahagia sangat, {good} cantik
Invois {bad_iban} tidak dijumpai
Untuk kontrak: {PERSON:full}, no. kad pengenalan {MYKAD}, lahir {BIRTHDAY}
no k/p {MYKAD}, alamat {ADDRESS}
kad pengenalan saya {MYKAD}
tolong tukar IC kepada {MYKAD}
no IC Brunei saya {BRUNEI_IC}
IC kuning {BRUNEI_IC}, Bandar
tarikh tamat kad {CARD_EXPIRY}, no kad {CARD}
cvc {CVV} di belakang
kad {CARD}, exp {CARD_EXPIRY}, cvv {CVV}, {PERSON:holder}
koordinat {COORDINATES}
GPS {COORDINATES}, pagar hijau
kereta {PLATE}, Proton biru
plat {PLATE} depan kedai
nama pengguna {TELEGRAM}, kata laluan: {PASSWORD}
kata laluan lama {PASSWORD}
kod sekali guna {ONE_TIME_CODE} dah tamat
{ONE_TIME_CODE} tu kod TAC saya
nombor TAC: {ONE_TIME_CODE}
IBAN penerima {IBAN}
nombor pasport {PASSPORT}, warga Uzbekistan
nombor akaun {BANK_ACCOUNT}, {PERSON}
lahir {BIRTHDAY}, ada diskaun warga emas?
ig {INSTAGRAM}
laman {INSTAGRAM:link}
""".strip().splitlines()
)
