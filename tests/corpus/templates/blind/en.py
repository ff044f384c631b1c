"""English of Britons, Malaysians (Manglish) and Uzbeks: reviews, refunds, forms, signatures, dictation."""

# ruff: noqa: E501 - a template is one line
from typing import Final

TEMPLATES: Final = tuple(
    """
Name: {PERSON}⏎Phone: {PHONE}⏎Address: {ADDRESS}⏎Item: {good} x{qty}
Order {order} | {PERSON} | {PHONE} | {ADDRESS} | COD {price}
To whom it may concern,⏎I bought a {good} on {date} and it broke within a week. I want my {price} back.⏎Yours faithfully,⏎{PERSON}
Dear {PERSON:first},⏎thanks for reaching out. Your parcel left our hub this morning.⏎Kind regards,⏎{PERSON}⏎Customer Care
Cheers,⏎{PERSON:first}⏎Sent from my phone
hi its {PERSON:first} again still waiting on the {good} can someone ring me on {PHONE} cheers
so basically the driver came round at like seven and he goes are you {PERSON:first} and i said no mate wrong house
Agent: Hello, you are chatting with {PERSON:first}.⏎Customer: my {good} came with a crack⏎Agent: Sorry to hear that, may I have your number?⏎Customer: {PHONE}
Q: Who will sign for it?⏎A: My flatmate {PERSON}.
Big up to {PERSON:first} at the {town} branch, sorted me out in two minutes flat
Our server {PERSON:first} was a star, the {dish} less so
Ask for {PERSON:short} at the counter, she knows about it
{PERSON:short} says the {good} is out of stock, is that true?
Boss, {PERSON:first} here from the loading bay, lorry {PLATE} still not clear ah?
aiyo {PERSON:first} how come my parcel haven't reach, you say yesterday wan
Can help me check ah, name {PERSON}, IC {MYKAD}, order under my sister
MyKad no. {MYKAD}, warranty card signed by {PERSON}
Brunei IC {BRUNEI_IC}, pick up by {PERSON:first} tomorrow can?
Passport {PASSPORT}, full name {PERSON:full}, date of birth {BIRTHDAY}
DOB {BIRTHDAY}. Still says I'm under 18?!
My daughter turns six on her birthday, born {BIRTHDAY}, need the cake by {time}
I was born on {BIRTHDAY} so do I qualify for the senior discount
Please transfer to {BANK_ACCOUNT}, account holder {PERSON}
Bank in to {BANK_ACCOUNT} then send me the slip, tq. {PERSON:first}
Refund to IBAN {IBAN} please, beneficiary {PERSON}
Card {CARD}, exp {CARD_EXPIRY}, name on card {PERSON:holder}
I've been charged twice on {CARD}. The three digits on the back are {CVV} if that helps
the cvv is {CVV} and it expires {CARD_EXPIRY}, just put it through
Got a text with {ONE_TIME_CODE} in it, is that from you?
Someone asked me to read out my code, it was {ONE_TIME_CODE}, have I been scammed?
OTP {ONE_TIME_CODE} never worked
my password is {PASSWORD} and it keeps telling me it's wrong
login {EMAIL} / pw {PASSWORD}, feel free to look
Somebody logged in from {IP} at {stamp} and it sure wasn't me
Drop pin: {COORDINATES}. White gate, ring twice
We're at {COORDINATES}, the sat nav always takes people to the wrong side
Leave it with {PERSON} next door, number {PHONE:spoken} if stuck
Deliver to {ADDRESS}, round the back, mind the dog
{ADDRESS} please, and text {PHONE} when you're ten minutes away
My mum {PERSON} lives at {ADDRESS}, she's hard of hearing so knock loudly
New number who dis? jk it's {PERSON:first}, save {PHONE}
WhatsApp me {PHONE:link} or telegram {TELEGRAM}
DM {INSTAGRAM} for the catalogue, ask for {PERSON:first}
tag us {INSTAGRAM} or mail {EMAIL}
Handle is {TELEGRAM}, I reply after work
Invoice to {EMAIL}, attn {PERSON:last}
Mr {PERSON:last} was promised a call back by your colleague {PERSON:first} on {date}
Spoke to a Ms {PERSON:last} in billing. No joy.
Signed for by {PERSON:ini} at {time}, never heard of them
Rider {PERSON} ({PLATE}) left my {dish} on the pavement
Grab driver plate {PLATE}, name {PERSON:first}, very rude
Team today: {PERSON:first}, {PERSON:first}, {PERSON:first}. {PERSON:first} is off sick.
Gift note: "Happy birthday {PERSON:first}, love from {PERSON:first} & the kids"
Uzbek supplier: {PERSON:uz}, STIR {TAX_ID}, account {BANK_ACCOUNT:uz}
Seller from Tashkent gave PINFL {PINFL} on the customs form, is that ok to share
The parcel's under {PERSON}, not me
STILL NO REFUND. {PERSON}, {EMAIL}, ORDER {order}.
1. {PERSON} {PHONE}⏎2. {PERSON} {PHONE}⏎3. {PERSON} {PHONE}
{PERSON:full} requested deletion of the account {EMAIL}
lah {PERSON:first} already told the uncle downstairs, pass to guard house
Is the Victoria sponge still on offer?
Any chance of the {brand} {good} in {colour}?
Amber or jade, which finish is darker? Size {size}
May I return it in June if I bought it in April?
The {dish} was stone cold and the rice was mush
Summer sale said {percent} off, till said otherwise
Where's {track}? Last scan was {town} on {date}
Charged {price}, quoted {price}, receipt {bad_card}
Will it rain on Friday? Asking because the box is cardboard
Grace period on the subscription is {qty} days, right?
SKU {sku} and {sku} look identical, what gives
App {version} freezes on checkout
Do you ship to {town}? And to {town}?
Hope you restock soon, faith nearly restored
Rose gold {good}, is it {price} or per pair
Chat closed on me twice. Reference {uuid}
Open on Sunday from {time}?
Table for {qty}, {dish} to share
can can, no problem, cheap also, {price} only
Ordered {qty}, got one. Typical.
Barcode {barcode} doesn't scan
The frank answer would be nice: refund or not?
""".strip().splitlines()
)
