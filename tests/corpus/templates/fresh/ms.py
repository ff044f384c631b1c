"""Fresh templates in Malay."""

# ruff: noqa: E501 - a message is one line, however long
from typing import Final

TEMPLATES: Final = tuple(
    """
Salam, {good} ada lagi ke? Kalau ada call {PHONE}, malam ni saya datang ambil
hai saya {PERSON:first} yang semalam tanya pasal {good} tu jadi ambil ye boleh bagi no akaun
Penghantaran {date}⏎Kepada: {PERSON:full}⏎Alamat: {ADDRESS}⏎Tel: {PHONE}⏎Nota: tekan loceng dua kali
Ejen: Boleh saya tahu nama?⏎Pelanggan: {PERSON}⏎Ejen: Nombor telefon?⏎Pelanggan: {PHONE}
UNTUK DIJUAL {good}, macam baru, {price} boleh nego. {PERSON:first} {PHONE}
Sesiapa dalam group nak balik {town} hujung minggu ni? pm saya {TELEGRAM}
kakak-kakak nak borong {good} boleh hubungi {PERSON:first} di {PHONE} harga runtuh
Aduan rasmi. Saya, {PERSON:full}, no. KP {MYKAD}, telah membeli {good} pada {date}. Barang rosak dalam masa seminggu. Saya minta {price} dipulangkan. Sila balas ke {EMAIL}.
Kepada pihak pengurusan, ini kali keempat saya menulis dan setiap kali jawapan yang sama sahaja saya terima. Pesanan {order} hilang entah di mana antara gudang dengan pusat kutipan, tiada siapa nak bertanggungjawab. Kali terakhir saya bercakap dengan {PERSON}, katanya akan telefon semula dalam masa sejam. Sudah sembilan hari berlalu. Telefon saya {PHONE} sentiasa hidup. Tolong selesaikan dan pulangkan wang saya, kalau tidak saya akan ke tribunal pengguna. Semua resit masih saya simpan.
Bayar ke sini: {BANK_ACCOUNT}⏎{PERSON:full}⏎lepas tu hantar bukti
deposit {price} ke {BANK_ACCOUNT}, nama keluar {PERSON}
kad lama dah tamat, kad baru {CARD} sampai {CARD_EXPIRY}, tolong tukar
bayaran asyik gagal: kad {CARD}, tamat {CARD_EXPIRY}, cvv {CVV}. apa silapnya
dia minta tiga angka belakang kad, saya isi {CVV} tapi salah
Bot: Masukkan kod yang dihantar⏎Pelanggan: {ONE_TIME_CODE}⏎Bot: Kod tidak sah
ada orang mengaku dari bank telefon saya terbagi kod {ONE_TIME_CODE} macam mana sekarang
{ONE_TIME_CODE} ialah kod log masuk anda. Jangan beri kepada sesiapa
tak boleh masuk! emel {EMAIL}, kata laluan {PASSWORD}, katanya salah
saya tukar kata laluan jadi {PASSWORD} terus terkeluar
Permohonan ansuran. Nama: {PERSON:full}. No IC: {MYKAD}. Tarikh lahir: {BIRTHDAY}. Alamat: {ADDRESS}.
permohonan kena tolak, IC {MYKAD}, saya tak ada hutang
pasport hilang, yang baru {PASSPORT}, tolong kemas kini
saya dari Brunei, no kad pengenalan {BRUNEI_IC}, boleh daftar jadi penjual?
kad kuning saya {BRUNEI_IC}, alamat {ADDRESS}
Akaun syarikat {BANK_ACCOUNT}, atas nama {PERSON:full}, jangan silap
anak perempuan saya lahir {BIRTHDAY}, saiz {good} yang mana sesuai
tarikh lahir saya {BIRTHDAY} tapi dalam profil lain
Dekat stesen minyak, alamat {ADDRESS}, loceng rosak
dah pindah rumah, alamat baru {ADDRESS}, yang lama buang
Hantar ke {ADDRESS}, adik saya {PERSON:first} ada di rumah
Pin lokasi: {COORDINATES}, pagar kedua sebelah kiri
Ada {car} {colour} plat {PLATE} kat luar, tu rider ke?
Tolong daftar {car} {PLATE} dengan pengawal
Semua harga dalam channel {TELEGRAM:link}
baiki telefon, telegram {TELEGRAM}, bila-bila masa
gambar lagi banyak kat ig {INSTAGRAM}
Cari kami di {INSTAGRAM:link}, tempah melalui DM
Salinan invois hantar ke {EMAIL}
{stamp} log masuk gagal pengguna={EMAIL} ip={IP}
Log masuk peranti baharu dari {IP}. Jika bukan anda, tukar kata laluan.
{PERSON:first}, terima kasih banyak-banyak, {good} memang padan!
Dilayan oleh {PERSON:first}, sabar orangnya, semua diterangkan. Memang datang lagi.
Pekerja bernama {PERSON} tengking saya depan orang bila saya minta resit
Boleh panggil {PERSON:first}, dia tahu pasal pesanan {order}
Tinggal saja dengan {PERSON}, jiran saya
dah janji dengan {PERSON:first} pukul {time}, seorang pun tak datang
Rekod panggilan: pelanggan {PERSON}, tel {PHONE}, aduan tentang {good}, minta jawapan sebelum {date}
hantar duit dari luar negara, IBAN {IBAN} betul ke?
ok tulis nombor ni {PHONE:spoken}
lagi cepat whatsapp {PHONE:link}
pesanan atas nama mak saya {PERSON:full} tapi saya {PERSON:first} yang ambil
Simpan {good} sampai {time}, abang saya {PERSON:first} dalam perjalanan
Hai semua, saya tertinggal beg dalam bilik cuba, ada dokumen atas nama {PERSON:full}, sesiapa jumpa tolong call {PHONE}
macam ni kak saya dah cakap dengan {PERSON:first} barang tu sampai rumah orang lain sebab kami duduk di {ADDRESS} rider kata tak nampak nombor lepas tu telefon saya mati jadi cuba {PHONE} itu nombor adik saya
nombor Brunei saya {PHONE:local}, call lepas maghrib
tel {PHONE:local} Bandar, cari {PERSON:first}
Saiz {size} warna {colour} tinggal tak?
Borong minimum berapa? Nak {good}
Pesanan {order} diterima. Jumlah {price}. Sampai {date}.
Bot: Apa yang boleh saya bantu?⏎Pelanggan: mana {order}
tracking {track} seminggu tak gerak
semalam {price} hari ni {price}, agak-agaklah
Senarai harga: {good} {price}; {good} {price}. Diskaun dari {qty} unit.
semua sampai elok, terima kasih
Dah sebulan guna, ini pendapat saya. {good} boleh tahan, bateri lama, tapi cepat panas dan bising. Dengan harga {price} saya harap lebih lagi. Sampai lewat dua hari walaupun bungkusan kemas. Kalau bagi potongan {percent} saya ambil {qty} lagi untuk hadiah kawan pejabat.
{stamp} pesanan={order} status=dihantar jumlah={price}
Tiada bayaran untuk resit {bad_card}
guna {bank} ada cashback?
Bila nak buka cawangan di {town}?
Troli jadi kosong lepas kemas kini {version}
potongan {percent} sampai {date} ke?
{brand} ori ke tiruan?
Rider belum sampai, dah {time}
tukar {size} ke {size} boleh?
Sarung kusyen {car}, {colour}?
{sku} dalam web {price}, di kedai lagi mahal
Bayaran {uuid} dibatalkan
Beli {date}, rosak {date}
dalam kotak barang lain
giliran saya {qty}, belum dipanggil
Stok {qty}, kod bar {barcode}
Invois {bad_iban} hilang, hantar semula
harap esok sampailah
kes {bad_mykad} dah tiga hari tergantung
""".strip().splitlines()
)
