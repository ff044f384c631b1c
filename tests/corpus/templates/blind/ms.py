"""Malay: chat spelling, Kelantan and Brunei speech, forms, complaints, Malaysian papers and plates."""

from typing import Final

TEMPLATES: Final = tuple(
    """
Nama: {PERSON}⏎No tel: {PHONE}⏎Alamat: {ADDRESS}⏎Barang: {good} ({qty})
Pesanan {order}⏎Penerima: {PERSON:full}⏎Hubungi: {PHONE}⏎COD {price}
Salam kak, saye {PERSON:first}, nak tanye {good} yg semalam ade lagi x
assalamualaikum nama saya {PERSON} saya nak buat aduan pasal {good} yang rosak nombor saya {PHONE}
Sis {PERSON:short} bila nak pos barang saya ni
bang {PERSON:short} tlg antar sampai depan pintu ye, {ADDRESS}
Ambo {PERSON:first} dari Tumpat, bakpo lambat sangat baghe tok sampai lagi, telefon ambo {PHONE}
Mek {PERSON:firstw} kato {good} ado lagi, betul ko?
Kita {PERSON:first} dari Seria, bisai jua {good} atu, baik tia ku order lagi
Bah, antar saja ke {ADDRESS}, tanya si {PERSON:first} di kaunter
— Atas nama siapa?⏎— {PERSON:full}.⏎— No IC?⏎— {MYKAD}
Ejen: Selamat sejahtera, saya {PERSON:first}. Boleh saya bantu?⏎Pelanggan: {good} saya pecah masa sampai
Pelanggan: {PHONE}⏎Ejen: Terima kasih Cik {PERSON:firstw}, pesanan masih di hab
No. kad pengenalan {MYKAD}, tarikh lahir {BIRTHDAY}
IC {MYKAD} atas nama {PERSON}, kenapa ditolak?
mykad sy {MYKAD} tapi sistem kata x sah
Kad pintar Brunei {BRUNEI_IC}, nama {PERSON}
ic kuning {BRUNEI_IC}, buleh tah tuntut di kedai?
Pasport {PASSPORT}, penama {PERSON:full}
Anak saya {PERSON}, lahir {BIRTHDAY}, perlukan {good} saiz {size}
Hari lahir mak {BIRTHDAY}, boleh hantar bunga sebelum {time}?
saya lahir {BIRTHDAY}, layak tak diskaun warga emas
Sila bank in ke {BANK_ACCOUNT}, penerima {PERSON}
dah transfer {price} ke {BANK_ACCOUNT} atas nama {PERSON:first}, cuba semak
Kad {CARD} tamat {CARD_EXPIRY}, nama {PERSON:holder}
{CARD} kena tolak dua kali, no di belakang {CVV}
CVV saya {CVV}, luput {CARD_EXPIRY}, cepat sikit
OTP {ONE_TIME_CODE} dah masuk tapi expired
Ada orang telefon minta nombor TAC, sy bagi {ONE_TIME_CODE}, mcm mana ni
kod pengesahan {ONE_TIME_CODE}, jangan kongsi
kata laluan {PASSWORD} tak boleh guna, emel {EMAIL}
Password wifi kedai bukan, password akaun sy {PASSWORD}
Lokasi {COORDINATES}, rumah bumbung biru
Pin {COORDINATES}. Kalau sesat call {PERSON:first} {PHONE}
Rider motor {PLATE}, nama {PERSON:first}, biadap betul
Lori {PLATE} dah sampai stor, pemandu {PERSON}
Tolong daftarkan kenderaan {PLATE} untuk masuk kondo
wasap sy {PHONE:link} atau tele {TELEGRAM}
IG butik {INSTAGRAM}, owner {PERSON:first}
follow {INSTAGRAM:link} pastu DM
Tele saya {TELEGRAM}, cari {PERSON:first}
Invois hantar ke {EMAIL}, u/p {PERSON}
Log masuk dari {IP} pada {stamp}, bukan saya tu
Bayaran luar negara IBAN {IBAN} atas nama {PERSON}
Yang benar,⏎{PERSON:full}⏎{MYKAD}⏎{PHONE}
Sekian, terima kasih.⏎{PERSON}⏎Penolong Pengurus⏎{EMAIL}
Tuan/Puan, saya {PERSON:full} beralamat di {ADDRESS} ingin menuntut bayaran balik {price}.
Terima kasih Puan {PERSON}, {dish} sedap sangat, anak-anak suka
Pelayan {PERSON:first} layan elok, {dish} pun sampai panas
Cashier nama {PERSON:first} muka masam je, harga {price} kira jadi {price}
Ustazah {PERSON:firstw} pesan {qty} helai {good} untuk murid
Cikgu {PERSON} minta hantar ke bilik guru
Tok {PERSON:first} tak pandai guna app, nombor dia {PHONE}
adik sy {PERSON:first} tolong ambilkan, dia pakai baju merah
Hantar ke {ADDRESS} lepas {time}, pagar hitam, jangan hon
rumah saya {ADDRESS}, lampu jalan depan tu rosak
Dato' {PERSON} tempah {qty} set, invois atas nama syarikat
Ah moi kedai depan tu, {PERSON}, dia tolong simpan parcel, tel {PHONE}
Anne {PERSON:first} jual {dish} sedap, tapi delivery lambat
Senarai ambil sendiri: {PERSON} {PHONE}, {PERSON} {PHONE}
Kad ucapan: "Buat {PERSON:first}, selamat pengantin baru. Ikhlas, {PERSON:first}"
TOLONG LAH!!! {PERSON} {PHONE} DAH SEMINGGU TUNGGU
Nombor lama {PHONE} dah mati, guna {PHONE}
{good} utk {PERSON:first} dah siap ke? dia tanya dari pagi
Barang diterima oleh {PERSON} pada {date}
cawangan {town}: jurujual {PERSON:first} tak reti senyum
telefon saya {PHONE:spoken} minta cakap dengan {PERSON:first}
Ada stok {good} warna {colour} saiz {size} tak?
{dish} dua bungkus, kurang pedas, ambil pukul {time}
Kenapa {order} masih 'sedang dibungkus'?
Harga {price} atau {price}, mana satu betul
Tracking {track} stuck kat {town} sejak {date}
Penghantaran ke {town} kena caj berapa
Bulan Mei ada jualan lagi ke? tunggu {percent}
Melati dan mawar sejambak {price} ke
{brand} {good} waranti {qty} bulan kan
Resit {bad_card} tak keluar mata ganjaran
Cahaya lampu terlalu malap, nak tukar
App versi {version} asyik tutup sendiri
Intan berlian pun tak semahal ni, {price} untuk {good}
Bila kedai bukak, Ahad tutup ke?
Nasi keras, {dish} masin, tak repeat dah
Kod {sku} dengan {sku} beza apa
Puas hati, kemas, laju. 5 bintang
no rujukan {bad_mykad} tak jumpa dlm sistem
bisai jua kain ani, warna {colour} ada kah lagi
""".strip().splitlines()
)
