"""Templates in English, as written in Malaysia, Brunei and by foreigners in Uzbekistan."""

from typing import Final

TEMPLATES: Final = tuple(
    """
Hi, my number is {PHONE}, please call
Call me at {PHONE} after {time}
you can whatsapp me {PHONE}
WhatsApp: {PHONE:link}
Message us on {PHONE:link} for the {good}
my phone is {PHONE:spoken}
My name is {PERSON}, order {order}
I'm {PERSON}, I bought the {good} on {date}
this is {PERSON:first}, any update on my order?
Please hand the parcel to {PERSON}
Hello {PERSON:first}, your order {order} has shipped
Dear {PERSON}, your refund of {price} was sent
I spoke with {PERSON} and was promised {price} back
Recipient: {PERSON:full}, phone {PHONE}
Customer {PERSON} paid {price}
The rider {PERSON:first} was rude, came at {time}
Thanks {PERSON:first}, the {good} is lovely
Regards, {PERSON}
Seller {PERSON:full}, IC {MYKAD}
Mr {PERSON:full} from the shop never replied
Delivered to {PERSON:first} at the front desk
Signed by: {PERSON}
Card number {CARD}, exp {CARD_EXPIRY}
my card {CARD} was charged twice
Please refund {price} to {CARD}
{CARD} {CARD_EXPIRY} {CVV}
Visa {CARD} valid thru {CARD_EXPIRY}, name {PERSON:holder}
the security code is {CVV}
CVV {CVV} still declined
Your verification code is {ONE_TIME_CODE}. Do not share it
OTP {ONE_TIME_CODE} not accepted
i got the code {ONE_TIME_CODE} by sms
My password is {PASSWORD}, can't log in
login {EMAIL} password {PASSWORD}
I changed the password to {PASSWORD} and now it fails
pwd: {PASSWORD}
My IC is {MYKAD}
NRIC {MYKAD}, name {PERSON:ms}
MyKad no. {MYKAD} for the instalment plan
Brunei IC {BRUNEI_IC}
my IC no is {BRUNEI_IC}, {PERSON:ms}
Passport {PASSPORT}, Uzbekistan
PINFL {PINFL}
Account number {BANK_ACCOUNT:uz}
Transfer to {BANK_ACCOUNT}
please bank in {price} to {BANK_ACCOUNT}, {PERSON}
TIN {TAX_ID}, {PERSON}
IBAN {IBAN}
Send the refund to IBAN {IBAN}, {PERSON}
Date of birth {BIRTHDAY}
DOB: {BIRTHDAY}, do I get the birthday voucher?
I was born on {BIRTHDAY}
my birthday is {BIRTHDAY}
Address: {ADDRESS}
Deliver to {ADDRESS} please
I live at {ADDRESS}, gate is blue
Ship to: {PERSON:full}, {ADDRESS}, {PHONE}
My address is {ADDRESS}, call {PHONE} when here
Location {COORDINATES}
I'm at {COORDINATES}, come here
Car plate {PLATE}
Rider's number plate {PLATE}, white Myvi
waiting in the grey Axia {PLATE}
Telegram {TELEGRAM}
DM me on telegram {TELEGRAM}
join {TELEGRAM:link}
Our page {INSTAGRAM:link}
follow us on instagram {INSTAGRAM}
insta: {INSTAGRAM}
Email me at {EMAIL}
send the invoice to {EMAIL}
login failed for {EMAIL} from {IP}
{stamp} WARN login user={EMAIL} ip={IP}
Login from {IP} at {time}, was it you?
Someone from {IP} changed my address
Review: {PERSON:first} is a very kind seller, recommended
Order {order}: {good}, size {size}, {PERSON}, {PHONE}, {ADDRESS}
My husband {PERSON:first} will collect, his number is {PHONE}
Hi, is the {good} still available?
How much is the {good} in size {size}?
Why is it {price} now, yesterday it was {price}
When will order {order} arrive?
Tracking {track} shows nothing
Please cancel order {order}
Ordered on {date}, promised {date}
Do you have {brand} {good} in {colour}?
Is delivery free or {price}?
Great {good}, will buy again
Bought {qty}, one was broken
The {percent} discount was not applied
Item {sku} back in stock?
Bar code {barcode} not found
Open {time}?
No refund yet, {price}, receipt {bad_card}
payment {bad_pinfl} did not go through
App version {version} keeps crashing
Superb quality, recommended to all
Terrible {good}, waste of money
Colour is not {colour} as in the photo
Can it come before {time} today?
Size {size} too small, change to {size}
Voucher {percent} off does not work
Rider said {time}, still not here
{good} {price}, {good} {price}, total {price}
Do you ship to Kuching?
How long to Brunei from Kuala Lumpur?
Postage to Sabah {price}
I need {qty} roses by {date}
May I have the grace period till {date}?
{brand} fridge {sku}, warranty {qty} months
Paid {price} by FPX, can I use GrabPay?
Parcel sits in the warehouse since {date}
Sale starts {date}
Spring collection, up to {percent} off
Open on Monday?
Will collect on Friday at {time}
Payment {uuid}: pending
Transaction {bad_card} rejected, {stamp}
Ref {bad_mykad} is my ticket number
Jordan shoes size {size}, {price}
Victoria sponge cake, {qty} pieces
{stamp} INFO order {order} status=packed took 37 ms
{stamp} ERROR payment {uuid} timeout after 3000 ms
{qty} left in stock, {sku}
Screen {size}, 128 GB, {price}
Wrong item, I ordered {good}
Waybill {bad_iban} not found
For the contract: {PERSON:full}, passport {PASSPORT}, born {BIRTHDAY}
passport no. {PASSPORT}, issued {date}
my PINFL is {PINFL}, bonus points are missing
personal number (PINFL): {PINFL}
Card {CARD}, expiry date {CARD_EXPIRY}
the card expires {CARD_EXPIRY} and the CVC is {CVV}
cvc {CVV} on the back
Taxpayer number (STIR) {TAX_ID}
IC number: {MYKAD}, full name {PERSON:ms}
please update my IC to {MYKAD}
Brunei identity card {BRUNEI_IC} for registration
pin location: {COORDINATES}
GPS {COORDINATES}, green gate
vehicle {PLATE}, blue Proton
car registration number {PLATE}
username {TELEGRAM}, password: {PASSWORD}
old password was {PASSWORD}
one-time code {ONE_TIME_CODE} expired
{ONE_TIME_CODE} is my login code
TAC code {ONE_TIME_CODE} not working
beneficiary IBAN: {IBAN}
born {BIRTHDAY}, any senior discount?
""".strip().splitlines()
)
