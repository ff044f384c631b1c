"""Postal addresses in English: a table of texts.

``FOUND``: the brackets hold what must be found, and nothing else may be. ``STAY``: nothing may be found.
Streets, houses and persons are combined at will.
"""

from __future__ import annotations

import pytest

from transforms.detection.recognizers.postal_address import PostalAddress
from transforms.detection.text import PreparedText

FOUND = """
[12 Navoi street, Tashkent]
[12 Navoi St., apt. 5]
[Navoi street 12, flat 5]
[Amir Temur avenue 107B, Tashkent]
[house 12, apartment 45, Chilanzar 9]
[Chilanzar district, block 9, house 12, apt 45]
[Yunusabad 4, building 15, apt 20]
[Mirabad district, Nukus str. 23]
[apt 5, 23 Shota Rustaveli str]
[Flat 12, 45 Baker Street, London NW1 6XE]
[221B Baker Street]
[350 Fifth Avenue, New York, NY 10118]
[1600 Pennsylvania Ave]
[45 Oak Rd, flat 2]
please deliver to [45 oak road flat 2]
my address is [45 Oak Lane]
address: [Bobur 12]
Address: [5th floor, 12 Taras Shevchenko street]
[No. 12, Jalan Bukit Bintang, 55100 Kuala Lumpur, Malaysia]
[Unit 5-3, Block B, Sunway Apartment, Jalan PJS 8, 46150 Petaling Jaya]
[Suite 12, Level 5, Menara Axis, 46100 PJ]
[Lot 123 Kampong Rimba, Jalan Rimba, BE3119 Brunei]
I live at [12 Navoi street]
I live in [Chilanzar, block 9, house 12]
[house no. 12, street 5, Sergeli district]
[building 12, entrance 3, floor 5, apartment 78]
[12 Rakat street, near Korzinka]
[apt 78 bldg 12 yunusabad]
[Tashkent city, Yakkasaray district, Bobur str., 34, apt. 12]
[street Bobur 34, apt 12]
[Bobur st 34]
[34 bobur st]
[15 Mustaqillik Avenue, Tashkent 100000]
[12 Elm Drive]
[7 Rosewood Crescent, flat 3]
[Section 14, Jalan 14/20, 46100 Petaling Jaya]
[123 Main St]
deliver it to [123 main st] please
send to [9 Park Road, Block 3, unit 14]
[Samarkand, Registan street, house 5]
[samarkand registan street house 5]
my address is [12-3A, Block C, Residensi Wilayah, Jalan Metro Perdana 2, 52100 Kepong, KL]
Please send to [No. 45, Spg 32-15, Jalan Mata-Mata, Gadong BE1718, Brunei]
Please deliver to [apartment 45, 12 Amir Temur Street, Tashkent 100000].
[Chilonzor district, 9 kvartal, house 12, ap. 45]
[Yunusabad 13 - 45 - 12]
"""

STAY = """
do you deliver to Tashkent?
delivery to Kuala Lumpur in 3 days
is there a shop on Navoi street?
5 best street food places
street wear size 42
2 street style hoodies
road bike 26 inch
flat 20% off
flat shoes size 38
block 2 users
unit price 5
5 units left
house 2 bedrooms
doll house 60 cm
house party 3
3 floor lamps
floor lamp 2 pcs
building blocks 100 pieces
level 5 boss
room 2 people
office chair 2
2 room apartment
room freshener 300 ml
avenue 5 perfume 50 ml
lane 3
drive 64 GB
64 GB flash drive
500 gb hard drive
1st place
2 place settings
3 way switch
5 star hotel
my order 12345 is close
shop closes at 5 close by
park 2 tickets
12 view angles
hill 5
court shoes 39
square 12 cm
12 cm square
terrace chairs 4
village 3
city bike 28
state 5 reasons
tower fan 3 speed
suite 2 nights
apartment 3 rooms for rent
flat 5 inch screen
road 2 success
Abbey Road vinyl 1969
No. 5 Chanel
lot 5 pcs
order no 12, street delivery?
size 12 road shoes
i have 2 house plants
3 in 1 unit
12 Angry Men dvd
4 pack drive belt
10 year drive warranty
iPhone 13 flat case
Galaxy S23 unit 2
Jordan 4 street 42
Nike Air Force 1 street wear 42
Lot 3 Block printing 5
Sofa 3 seater, floor 2 lamp
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
