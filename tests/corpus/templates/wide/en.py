"""English of customers, sellers and couriers in Malaysia, Uzbekistan and elsewhere; ⏎ is a line break."""

from typing import Final

TEMPLATES: Final = tuple(
    """
Name: {PERSON}⏎Phone: {PHONE}⏎Address: {ADDRESS}⏎Item: {good}⏎Payment: COD
New order {order}⏎Ship to: {PERSON:full}⏎{ADDRESS}⏎{PHONE}⏎Note: leave with the guard
hey it's {PERSON:short}, is the {good} still up for grabs
{PERSON:short} here, changed my number, text me on {PHONE} from now on
Our waiter {PERSON:first} was brilliant, never let our glasses go empty
Big shout out to {PERSON:first} at the counter, sorted my refund in two minutes
the rider, {PERSON:him}, ate half of my {good} lol
Your colleague {PERSON} promised me a callback by {time}. Nothing.
can you put me through to {PERSON:short} please
I already told {PERSON:first} all of this yesterday
Dear Mr {PERSON:last},⏎⏎Your return for order {order} has been approved.
Dear Ms {PERSON:last}, thanks for getting in touch about the {good}.
Kind regards,⏎{PERSON}⏎Customer Care⏎{EMAIL}
Best,⏎{PERSON:short}
Cheers, {PERSON:short}
Sent by {PERSON:full}, {PHONE}
Signed for by {PERSON:init} at {time}
Account manager: {PERSON}, {EMAIL}, {PHONE}
I wish to complain about the service on {date}. My name is {PERSON:full} and I live at {ADDRESS}.
my mum {PERSON:her} will be home, ring the bell twice
pls hand it to my neighbour {PERSON:first} at {ADDRESS:short}
We moved. New address: {ADDRESS}. Old one is no good
drop it at {ADDRESS:short}, gate is open, beware of the dog
deliver to {ADDRESS} before {time} or cancel
I'm standing here {COORDINATES} and I can't see you
pin: {COORDINATES}, blue roof
whatsapp {PHONE:link} for bulk price
call {PHONE} ask for {PERSON:short}
my number is {PHONE:spoken} got it
Landline {PHONE}, mobile {PHONE}
pls charge {CARD} exp {CARD_EXPIRY} cvv {CVV}
Card ending didn't work so here is the full one {CARD}
card {CARD}, name on it {PERSON:holder}, valid thru {CARD_EXPIRY}
my security code is {CVV} and it keeps saying invalid
got a text saying {ONE_TIME_CODE} is my code, did you send that?
Agent: could you read me the code?⏎Customer: {ONE_TIME_CODE}⏎Agent: thanks, you're verified
the OTP {ONE_TIME_CODE} expired before I could type it
login is {EMAIL} and the password is {PASSWORD}, please just fix it
I set my password to {PASSWORD} and now I'm locked out
email the invoice to {EMAIL}
cc {EMAIL} and {EMAIL} on the refund please
DM me {TELEGRAM} on telegram
follow us {INSTAGRAM}, 10% off first order
insta is {INSTAGRAM:link}
My passport is {PASSPORT}, do you need a scan for customs?
IC {MYKAD}, {PERSON:full}, for the warranty
IC no. {MYKAD}, date of birth {BIRTHDAY}
Bruneian customer, IC {BRUNEI_IC}, {PERSON:full}
Seller from Tashkent: {PERSON:uz}, PINFL {PINFL}, TIN {TAX_ID}
please transfer to {BANK_ACCOUNT}, {PERSON:holder}
Refund by IBAN {IBAN}, account holder {PERSON}
the van is {PLATE}, driver {PERSON:first}, about 10 mins away
some idiot in {PLATE} is blocking the loading bay
There was a sign-in from {IP} at {stamp}. It wasn't me.
dob {BIRTHDAY}, am I eligible for the senior discount
I was born {BIRTHDAY} not {BIRTHDAY}, please correct my profile
birthday cake for {PERSON:first}, turning {qty}, pick-up {date}
Please write "Happy Birthday {PERSON:first}" on it, no exclamation mark
Student: {PERSON:full}⏎Parent: {PERSON:full}⏎Contact: {PHONE}⏎Uniform size: {size}
My son {PERSON:him} is allergic to peanuts, is the {good} safe for him?
hi this is {PERSON} i ordered a {good} and it never came my number is {PHONE} please call me back
- Is that {PERSON:first}?⏎- Speaking⏎- I've got your parcel, are you at {ADDRESS:short}?
{PERSON:short} and {PERSON:short} are on shift tonight, {PERSON:first} has the keys
ordered by {PERSON:init}, approved by {PERSON:init}, {date}
Encik {PERSON:ms} said you'd waive the {price} fee
Thanks {PERSON:first}, you're a star
{PERSON:first}, your table for {qty} is confirmed for {time}
Interview notes: {PERSON}, {EMAIL}, {PHONE}, available from {date}
how much is the {good} and do you ship to {town}
The {good} arrived cracked. I want {price} back.
order {order} says out for delivery since {date}
{percent} off didn't apply at checkout
Do you stock {brand} or anything similar
one Margherita, two Caesar salads, a Bloody Mary and a Shirley Temple please
Does the Earl Grey come loose or in bags? And the Lady Grey?
April showers umbrella in size {size}, June collection
meet at Victoria Station by the clock
the Charlotte russe was dry and the Peach Melba was warm
tracking {track} hasn't moved since {town}
Invoice {bad_card} paid {price} on {date}
size {size} too small, swap for {size}?
Rose, Lily, Daisy and Violet bouquets from {price}
the app ({version}) crashes whenever I tap pay
WHERE IS MY ORDER {order} IT HAS BEEN A WEEK
Total {price}, delivery {price}, tip {price}
Is the Jack Daniel's in stock? Johnnie Walker will do
SKU {sku}, barcode {barcode}, {qty} left
do you open on Sunday, say {time}
Will the Dell screen work with a Mac
Amber necklace, pearl earrings, ruby ring: {price} the lot
I'll be frank, the soup was awful
mark it as urgent and bill it to the company
five stars, will buy again, kids loved it
Grace period for the instalment ends {date}, right?
transaction {uuid} declined
Hope this helps, have a lovely weekend
""".strip().splitlines()
)
