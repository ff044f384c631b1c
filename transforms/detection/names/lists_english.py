"""More given names and surnames of English speakers, and of Europeans and Africans who write English.

Common knowledge, put down by hand; no list of real people stands behind it.
"""

from __future__ import annotations

from typing import Final

GIVEN: Final = """
Abel Abner Adele Adeline Agatha Agnes Aidan Ailsa Alana Alastair Aled Alfie Alistair Allegra Althea Annabel
Annabelle Anthea Antoine Antonia Arabella Archibald Arlene Arlo Atticus Aubrey Barnaby Barney Bartholomew
Beatrice Beatrix Benedict Bernadette Bertha Bettina Blaine Blanche Branwen Brodie Bronte Bronwyn Bryn Bryony
Byron Callie Camille Camilla Cecilia Cedric Celia Ciara Cillian Clarissa Clyde Colette Cordelia Corinne
Cornelius Cressida Crispin Daphne Darcy Davina Deirdre Delphine Dermot Desmond Dinah Dionne Doreen Dorian
Dorothea Dougal Dwight Eamon Edith Edmund Edna Edwina Elias Elinor Eloise Elsie Elspeth Elton Emmanuel
Emmeline Ernestine Esther Ethel Euan Eunice Evangeline Ezekiel Ezra Faye Felicity Felix Finlay Finnegan
Francine Freddie Freya Geoff Geraint Gertrude Gideon Gladys Glenys Glynis Griselda Guinevere Gwen Gwyneth
Hamish Hattie Haydn Henrietta Horace Hubert Ignatius Imogen Isabelle Isadora Isobel Ivor Jacinta Janine Jarrod
Jayden Jeannie Jemima Jolene Jonah Josiah Julianne Juliette Justine Keira Lachlan Laurence Leander Leighton
Leonie Leonora Letitia Lettie Libby Lilian Lillian Livia Lorcan Lorelei Lorenzo Lorna Lottie Louisa Lucian
Lucille Lucinda Madeleine Maeve Maisie Margery Margot Marianne Mariel Marjorie Marlene Marsha Mathilda
Maximilian Mervyn Micah Mildred Millicent Millie Miriam Moira Morag Mortimer Myfanwy Myra Myron Nerys Nesta
Neville Niall Niamh Odette Oisin Osmond Ottilie Patrice Penelope Perceval Peregrine Philippa Phineas Phoebe
Piers Pippa Quentin Quincy Ramona Raquel Reuben Rhett Rhiannon Rhoda Rhona Roderick Romilly Ronan Rosalie
Rosalind Rosamund Rosanna Roseanne Rowena Roxanne Ruairi Rupert Saoirse Saskia Seamus Sebastian Seymour Shauna
Shayla Shona Siegfried Simeon Simone Sinead Susannah Sybil Tamsin Tania Tarquin Tatiana Teagan Tessa Thaddeus
Thelma Theodora Tobias Trudy Vikki Vivian Vivien Vivienne Wilbur Wilfred Wilhelmina Winifred Woodrow Xanthe
Zadie Zoey Kwame Chidi Ngozi Emeka Adaeze Nkechi Oluwaseun Tunde Thandiwe Sipho Hiroshi Takashi Ingeborg
Henrik Mikkel Pieter Willem Jeroen Anneke Giovanni Giuseppe Alessandro Chiara Matteo Federica Guadalupe Ximena
Rodrigo Francois Jacques Mathieu Aurelie Guillaume Jurgen Dieter Wolfgang Heike Katarzyna Agnieszka Zbigniew
Wojciech Malgorzata Jun-ho Min-jun Soo-jin Ji-woo Jean-Luc
""".split()  # noqa: SIM905

AMBIGUOUS: Final = """
Alma Angus Archie Asher Astrid Augustine Aurora Ava Barrington Beau Becca Bess Bjorn Briar Bruno Cara Carlton
Cecil Celeste Chester Clara Claude Clement Clementine Cleo Constance Cora Cosmo Cyril Delia Delilah Dexter
Dora Eli Elise Elsa Elvin Emery Enid Esme Eve Fabian Fergus Fern Finn Fleur Florence Garth Giselle Greta Gus
Hadley Helena Homer Ingrid Irving Isla Jago Jasper Jed Jessie Jonas Juliet Kelvin Kendall Kenny Laurel Layla
Leila Lennox Leona Lila Linus Lionel Liz Lois Luca Lucia Luther Lyle Mabel Maddie Magnus Mairi Marlon Marnie
Matilda Maud Maura Mavis Mercy Milton Minnie Mona Muriel Myrtle Nadine Nell Nellie Noel Ophelia Orla Otto
Pandora Payton Percy Persephone Petra Peyton Polly Poppy Portia Precious Primrose Prudence Rafe Rex Rhea
Roland Rolf Romy Rory Rowan Rufus Sadie Salma Saul Scarlett Selina Selma Serena Sheldon Sidney Sienna Silas
Sterling Sylvester Talia Ted Thalia Thea Theo Tiana Trixie Ulysses Una Ursula Verity Viola Willow Winston
Xander Zac Zack Zane Zelda Zola Kofi Amara Femi Kenji Yuki Haruka Sakura Akira Sven Lars Anders Pablo Diego
Joaquin Pilar Pierre Celine Klaus Uwe
""".split()  # noqa: SIM905
"""Names that are words, brands, towns or goods as well, or words of another language of ours."""

SURNAMES: Final = """
Abernathy Acheson Adair Ainsworth Aldridge Allardyce Appleby Arbuthnot Armitage Ashby Ashworth Atherton Atwood
Babcock Bainbridge Balfour Ballantyne Bancroft Bannister Barclay Barraclough Bassett Beckett Beresford
Bickerstaff Blackwood Blakely Bloomfield Blythe Bosworth Bradbury Braithwaite Brewster Bridgewater Brigham
Broadbent Brockway Bromley Butterworth Callaghan Calloway Cavanagh Chalmers Chatterton Chisholm Clarkson
Cockburn Colclough Corbett Cranston Crofton Crompton Cuthbert Dalgleish Deacon Delaney Dempsey Denholm
Devereux Drummond Duckworth Dunbar Eastwood Eccleston Ellington Ellsworth Entwistle Fairbanks Fairchild
Fairfax Fairweather Farnsworth Fenwick Fitzroy Forsyth Fothergill Garside Gatsby Gilchrist Gladstone Gormley
Grimshaw Hadfield Haigh Halliday Harkness Hastings Hathaway Hawthorne Haworth Heathcote Hepburn Holbrook
Horsfall Huxley Inglis Jamieson Kavanagh Keating Kendrick Kilpatrick Kingsley Kirkpatrick Langdon Langley
Lockhart Lockwood Loxley MacLeod Marlowe Mather McAllister McKenna Merriweather Montague Mulligan Nettleton
Newcombe Nightingale Northcott Oakes Oakley Ogilvie Openshaw Paddington Pankhurst Partridge Pemberton
Pendleton Penrose Plunkett Prescott Quigley Radcliffe Ramsbottom Ravenscroft Redgrave Redmond Ridgeway
Rosewood Rothwell Rutherford Satterthwaite Sedgwick Smythe Somerville Stainton Standish Stanhope Stapleton
Sutcliffe Swinburne Templeton Thackeray Thistlewood Thornbury Thorne Thwaite Tremblay Underhill Wadsworth
Wainwright Wakefield Weatherby Wentworth Westbrook Wetherall Whitfield Whitlock Whittington Wickham
Wilberforce Winterbottom Woodhouse Wordsworth Worthington Wycliffe Yardley
""".split()  # noqa: SIM905
"""They count beside a given name, an initial or a word of talking."""
