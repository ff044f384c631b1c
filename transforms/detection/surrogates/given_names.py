"""Given names by people and gender, where Faker has none or few.

Common knowledge of the languages, put down by hand; no list of real people stands behind it. Malaysia's and
Brunei's are drawn from; the Uzbek ones only tell a gender, since Faker's list holds names of new-borns.
"""

# ruff: noqa: SIM905 - lists of words read better as lines of words
from __future__ import annotations

from typing import Final

UZBEK_WOMEN: Final = """
Barno Charos Dilbar Dilorom Dilafruz Durdona Farangiz Gavhar Gulbahor Hosiyat Intizor Karomat Lobar Maloxat
Marjon Mashhura Mehrinoz Mohinur Muattar Muazzam Muborak Muhabbat Muqaddas Mushtariy Nafosat Nasibaxon
Nazokat Nigor Nilufar Nozanin Oydin Rano Rayhon Ruxshona Sabohat Sadoqat Salomat Sanobar Saodat Sarvinoz
Savri Sevinch Shahlo Shahrizod Surayyo Tabassum Xosiyat Yulduz Zarifaxon Zebo Zulayho Ziyodaxon Matluba
Saltanat Latofat Munavvar
""".split()

UZBEK_MEN: Final = """
Abbos Abror Adham Akbar Akmal Akrom Alisher Anvar Asad Asqar Avaz Azamat Aziz Bahodir Bahrom Baxtiyor Behruz
Bobur Botir Bunyod Davron Dilmurod Dilshod Diyor Doniyor Eldor Elmurod Elyor Erkin Farhod Farrux Furqat
Gayrat Golib Hamid Hasan Hikmat Husan Ilhom Islom Jahongir Jalol Jamshid Jasur Javlon Javohir Kamol Karim
Komil Laziz Mansur Mirzo Murod Muzaffar Nodir Nosir Odil Olim Orif Otabek Qahramon Qodir Rahim Rasul Ravshan
Rustam Sanjar Sardor Sarvar Shavkat Sherzod Shohruh Shuhrat Sobir Sodiq Sulton Temur Tohir Tolqin Umid Olmas
Otkir Xurshid Zafar Zohid Abdulla Nurulla Mirza Murtazo Mustafa
""".split()

MALAY_MEN: Final = """
Afiq Aiman Amirul Amsyar Asyraf Azhar Azlan Badrul Danish Fadhli Fahmi Faizal Farhan Fauzan Firdaus Ghazali
Hafiz Haikal Hakimi Hamdan Harith Haziq Hisham Ikhwan Irfan Iskandar Izzuddin Kamarul Khairul Luqman Mazlan
Naufal Nazmi Razali Ridhwan Roslan Safwan Shahrul Syafiq Syahmi Tarmizi Wafiq Yusri Zakwan Zamri Zulkifli
""".split()
MALAY_MEN_BEFORE: Final = ("Ahmad", "Muhammad", "Mohd", "Wan")

MALAY_WOMEN: Final = """
Ainul Aisyah Alya Amalina Aqilah Athirah Azlina Balqis Batrisyia Dalila Fadhilah Faizah Farhana Fatihah
Hafizah Hajar Hanisah Hasnah Humaira Insyirah Izzati Kamariah Khadijah Liyana Maisarah Mardhiah Mastura
Nabilah Nadhirah Najwa Qistina Rohana Rosnah Safiyyah Salmah Sofea Suhaila Syafiqah Syuhada Wahidah Yasmin
Zaleha Zulaikha Zuraidah
""".split()
MALAY_WOMEN_BEFORE: Final = ("Siti", "Nurul", "Puteri", "Sharifah")

TAMIL_MEN: Final = """
Anbarasan Arumugam Balakrishnan Dinesh Ganesan Gopal Kannan Karthik Krishnan Kumar Mahendran Manimaran
Murugan Muthusamy Nadarajan Perumal Prakash Rajendran Ramasamy Ravindran Saravanan Selvaraj Shanmugam
Sivakumar Subramaniam Suresh Thiagarajan Velu Vijayan Ramesh
""".split()

TAMIL_WOMEN: Final = """
Bhavani Deepa Gayathri Geetha Kamala Kavitha Kogila Lakshmi Letchumi Logeswari Malathi Nithya Parvathi Prema
Priya Puspavathi Rajeswari Revathi Santhi Saraswathi Sasikala Selvi Shanti Sumathi Tamilselvi Usha Vasanthi
Vimala Yogeswari Rani
""".split()

DAYAK_MEN: Final = """
Ampai Bansa Bujang Empaling Entalai Gawing Jantai Jelani Kilat Ladi Lanting Manggat Nyambar Renggi Sampai
Tuba Unchat Untam
""".split()

DAYAK_WOMEN: Final = """
Bunsu Dawi Gundi Indai Kumang Lulong Mindu Mengga Puyu Sendi Simba Tiong Rabong Lunsa Sulau Wong
""".split()

SIKHS: Final = """
Amarjit Baljit Daljit Gurdeep Gurpreet Harbans Harjit Inderjit Jaswant Jagjit Kuldip Manjit Paramjit Ranjit
Satwant Sukhdev Sukhwinder Surjit Tejinder
""".split()
"""Given to both genders: Singh tells a man, Kaur a woman."""

CHINESE_SURNAMES: Final = """
Tan Lim Lee Ng Wong Chan Ong Goh Chong Teoh Ooi Yap Koh Khoo Low Chin Chua Cheah Liew Leong Yeoh Tay Heng
Lau
""".split()

CHINESE_MEN: Final = """
Beng Boon Chuan Fatt Hao Heng Hock Huat Jun Keat Keong Kiat Kok Meng Seng Teck Tuck Wah Weng Wei
""".split()

CHINESE_WOMEN: Final = """
Bee Fong Gaik Geok Hui Hwa Jing Lan Ling Mei Mooi Pei Phaik Shu Siew Suet Swee Xiu Yen Ying
""".split()
