"""Fresh templates in English."""

# ruff: noqa: E501 - a message is one line, however long
from typing import Final

TEMPLATES: Final = tuple(
    """
Evening! Still got the {good}? If so ring me on {PHONE}, can pick up tonight
hi its {PERSON:first} here we spoke yesterday about the {good} yes i will take it can you send me your account
Delivery slot {date}⏎To: {PERSON:full}⏎At: {ADDRESS}⏎Phone: {PHONE}⏎Note: ring the bell twice
Agent: May I have your name?⏎Customer: {PERSON}⏎Agent: And a contact number?⏎Customer: {PHONE}
FOR SALE {good}, hardly used, {price} ono. Text {PERSON:first} on {PHONE}
anyone in the group driving to {town} on Saturday? msg me {TELEGRAM}
ladies, wholesale {good} from {price}, contact {PERSON:first} {PHONE} before it runs out
To whom it may concern: I, {PERSON:full}, bought a {good} from you on {date}. It broke within a week. I want {price} back on my card {CARD}. Reply to {EMAIL}.
I am writing for the fourth time because every reply I get is the same canned text. Order {order} vanished somewhere between your warehouse and the pick-up point and nobody takes responsibility. The last person I talked to was {PERSON}, who swore I would hear back within the hour. That was nine days ago. My phone {PHONE} is on day and night. Please sort this out and return my money, otherwise I will take it to the consumer tribunal. I have kept every receipt and screenshot.
Pay here: {CARD}⏎{PERSON:holder}⏎then send me a screenshot
deposit {price} to {BANK_ACCOUNT}, it will show {PERSON}
they reissued my card, new one is {CARD} good till {CARD_EXPIRY}, please update
payment keeps failing: {CARD}, exp {CARD_EXPIRY}, cvv {CVV}. what am I doing wrong
it asks for the three digits at the back, I type {CVV} and it says invalid
Bot: Enter the code we sent you⏎Customer: {ONE_TIME_CODE}⏎Bot: That code is not right
a man claiming to be from the bank called and I read him the code {ONE_TIME_CODE}, what do I do now
{ONE_TIME_CODE} is your sign-in code. We will never ask you for it
can't get in! email {EMAIL}, password {PASSWORD}, says wrong
I set my password as {PASSWORD} and it logged me out
Instalment application. Name: {PERSON:ms}. IC: {MYKAD}. Date of birth: {BIRTHDAY}. Address: {ADDRESS:ms}.
my application was rejected, IC {MYKAD}, I have no debts at all
lost my passport, the new one is {PASSPORT}, please change it in my profile
I am from Brunei, IC number {BRUNEI_IC}, can I still register as a seller?
Our details: account {BANK_ACCOUNT:uz}, TIN {TAX_ID}, beneficiary {PERSON}
Uzbek seller here, PINFL {PINFL}, do you need anything else from me?
my daughter was born on {BIRTHDAY}, which size of {good} should I get
my date of birth is {BIRTHDAY} but the profile shows another one
Landmark is the petrol station, address {ADDRESS}, buzzer is broken
moved house, new address {ADDRESS}, delete the old one
Bring it to {ADDRESS}, my flatmate {PERSON:first} is home
Dropped pin: {COORDINATES}, second gate on the left
A {colour} {car} with plate {PLATE} is outside, is that your driver?
Please register {car} {PLATE} with the guard house
All prices are in the channel {TELEGRAM:link}
repairs and unlocking, telegram {TELEGRAM}, any time
more photos on insta {INSTAGRAM}
Find us here {INSTAGRAM:link}, orders by DM
Please cc the waybill to {EMAIL}
{stamp} auth fail user={EMAIL} src={IP}
New device sign-in from {IP}. If this wasn't you, change your password.
{PERSON:first}, you are a star, the {good} fits perfectly!
Served by {PERSON:first}, patient young man, explained everything. Would come back.
The assistant, {PERSON}, shouted at me in front of everyone when I asked for a receipt
Could you put {PERSON:first} on the line, she knows about order {order}
Leave it with {PERSON}, that's my neighbour
agreed with {PERSON:first} for {time}, nobody turned up
Call log: customer {PERSON}, tel {PHONE}, complaint about {good}, wants an answer by {date}
wiring from abroad, is IBAN {IBAN} correct?
ok write this down {PHONE:spoken}
quicker on whatsapp {PHONE:link}
order is under my mum's name {PERSON:full} but I, {PERSON:first}, will collect
Keep the {good} till {time}, my brother {PERSON:first} is on his way
Hello all, I left a bag in your fitting room with papers in the name of {PERSON}, whoever finds it please phone {PHONE}
so i was telling your colleague {PERSON:first} that the parcel went to the wrong house because we live at {ADDRESS} and the rider said he never saw the number and then my phone died so please try {PHONE} which is my sister's
Brunei number {PHONE:local}, call after maghrib
Any {size} left in {colour}?
What's the minimum for wholesale? Interested in {good}
Order {order} confirmed. Total {price}. Arriving {date}.
Bot: How can I help?⏎Customer: where is {order}
tracking {track} hasn't moved for a week
was {price} yesterday now it's {price}, be reasonable
Price list: {good} {price}; {good} {price}. Discount from {qty} pcs.
all arrived in one piece, cheers
Been using it for a month, here is my verdict. The {good} is decent, battery lasts, but it runs hot and hums. For {price} I expected more. It came two days late although the packing was excellent. Give me {percent} off and I will take {qty} more as gifts for the office.
{stamp} order={order} status=delivered total={price}
No payment found for receipt {bad_card}
does {bank} give cashback here?
When are you opening in {town}?
Cart goes empty after updating to {version}
is the {percent} deal on until {date}?
{brand} original or replica?
No courier yet and it is {time}
swap {size} for {size} please
Seat covers for {car}, {colour}?
{sku} is {price} online but dearer in the shop
Payment {uuid} reversed
Bought {date}, dead by {date}
something else was in the box
I am number {qty} in the queue and nobody calls
Stock {qty}, barcode {barcode}
Invoice {bad_iban} got lost, resend please
hope it comes tomorrow at least
case {bad_mykad} has been open for three days
""".strip().splitlines()
)
