# Every text the bot says, in English. Keep sentences short and words plain:
# many people read this as a second language.

## Cards

card-title = Title
card-our-translation = the name above is our translation
card-access = Access
card-part-of = Part of
card-parts = Contains
card-parts-counted = { $count } tools of this catalogue
card-replaces = Replaces
card-replaced = Replaced by
card-edition-value = { $label }, { $date }
card-languages = Languages
card-topics = Topics
card-audience = For
card-related = Related
card-open = Official page
card-tools-page = { $organisation } tools page
card-no-page = I do not know a page for this tool alone. The link opens the list of all tools.
card-unverified = This address has not been checked.
card-seen-alive = This address was last seen working on { $day }.
card-page-only = { $languages } (web page only)
card-page-language = The page is in { $language }.
entry-detail = { $topic }, { $date }
entry-page-language = { $detail } (page in { $language })

kind-guidelines = Guidelines
kind-guide = Guide
kind-handbook = Handbook
kind-compendium = Compendium
kind-study = Study
kind-report = Report
kind-framework = Framework
kind-convention = Convention
kind-declaration = Declaration
kind-recommendation = Recommendation
kind-standard = Standard
kind-model = Model text
kind-strategy = Strategy
kind-self-assessment = Self-assessment
kind-application = Application
kind-course = Course
kind-package = Package
kind-nomenclature = Nomenclature
kind-reference = Reference
kind-brochure = Brochure
access-public = Public
access-members = Members
access-subscription = Subscription

reference = { $unit } { $number } { $subject }
reference-alone = { $unit } { $number }

## Lists, and on what a reference rests

semicolon = { "; " }
colon = { ": " }
brackets = { " (" }{ $text })
and-more = and { $count } more
basis-official = official
basis-third-party = according to others
basis-inferred = our reading

## Lookup

choice = Is this what you mean by “{ $query }”?
choices = “{ $query }” fits more than one tool. Which one do you want?
nothing = I found no tool for “{ $query }”.
nothing-absent = { $subject }: this catalogue has no tool for it. You may find more on the { $page }.
nothing-instead = Try a word of the title or a short form such as { $example }, or look through the topics.
nothing-asked = What are you looking for? Write it after the command, for example: { $example }
nothing-asked-why = Write what you looked for after the command, and I will explain my answer. For example: { $example }
nothing-filtered = I found no tool for “{ $query }” with { $filters }.
nothing-unfiltered = Search without filters

## Terms

term-line = { $language }: { $words }
term-ours = { $mark } our own words, not found in a document yet
term-choices = Which term do you mean by “{ $query }”?
term-unknown = I do not know the term “{ $query }”. You can look for it among the tools.
term-search = Search the tools
term-nothing-asked = Write a word or an acronym after the command, in any language. For example: { $example }

## Why a tool was found

why-heading = Why I found these for “{ $query }”:
why-nothing = I found nothing in the catalogue for “{ $query }”.
why-hit = { $title } ({ $percent }% sure): { $reasons }
why-exact = “{ $said }” is in { $where }
why-prefix = “{ $said }” is the beginning of “{ $meant }”, in { $where }
why-typo = “{ $said }” = “{ $meant }”, in { $where }
why-form = “{ $said }” is a form of “{ $meant }”, in { $where }
why-synonym = “{ $said }” means “{ $meant }”, in { $where }
why-joined = “{ $said }” is “{ $meant }” written another way, in { $where }
why-misspelling = “{ $said }” is a known misspelling of { $meant }
where-id = the tool’s id
where-title = the title
where-acronym = its short forms
where-alias = its other names
where-misspelling = its misspellings
where-reference = its references
where-keyword = its keywords
where-need = what people need it for
where-page = its official pages
where-summary = its description
where-topic = its topics

## Lists

only-five = I answer up to { $most } questions at once. Please ask the others separately.
page-previous = ← Previous
page-next = Next →
page-footer = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
  }, page { $page } of { $pages }
page-alone = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
  }
tools-heading = All tools, by topic
tools-filtered = Tools with { $filters }
tools-none = No tool fits { $filters }.
tools-words = This command lists tools by filters. To search for words, use /tool.
topics-heading = Topics
kinds-heading = Kinds of tools
kinds-button = By kind
topic-detail = { $count ->
    [one] { $count } tool
   *[other] { $count } tools
  }
new-heading = Latest additions
new-detail = added { $added }
reference-tools = Tools that help with { $reference }
reference-none = No tool here is known to help with { $reference }.

## Filters

filter-mistake = I could not read { $filter }.
filter-topic = Write the id of a topic, for example topic:{ $example }.
filter-kind = Choose a kind:
filter-access = Choose who can read or use it:
filter-lang = Write the language of a tool, for example lang:fr.
filter-year = Write a year or a range: year:2020, year:2018- or year:2015-2018.
filter-reference = Write a number of the { $system }, for example { $example }.
filter-page = Write a page as a number, for example page:2.

## Language

language-now = I answer in { $language }. Choose another language:
language-auto = Automatic
language-auto-detail = the language of your device or of this place
language-unknown = I do not speak { $wish } yet. I speak: { $codes }.
language-chosen = From now on I answer you in English.
language-chosen-here = From now on I answer in English here.
language-forgotten = From now on I use the language of your device.
language-not-kept = Sorry, I cannot save your choice here, so nothing has changed.
language-not-allowed = Only those who manage this place can choose its language. You can choose your own: leave out “here”.

## Help

command-tool = Find a tool
    .usage = words
command-tools = List tools
    .usage = topic:… kind:… access:… lang:… year:…
command-topics = Show the topics
    .usage = { "" }
command-new = Show the latest additions
    .usage = { "" }
command-why = Explain an answer
    .usage = words
command-term = Show a term in other languages
    .usage = word
command-digest = Get what is new, automatically
    .usage = on 08:00 Paris
command-language = Choose the language
    .usage = fr
command-help = Show what I can do
    .usage = { "" }
command-about = About this bot, and what it keeps
    .usage = { "" }
start-hello = Hello! I know { $count ->
    [one] { $count } tool
   *[other] { $count } tools
  } of the { $organisation }, and I find the right one for you.
start-how = Write what you look for: a title, a short form or a need. Spelling mistakes do not matter. Try one of these:
start-how-group = Here I answer commands, for example { $example }. Spelling mistakes do not matter. Try one of these:
start-digest-rests = Your digest is stopped, because I could not reach you for a while. Press the button to get it again, with everything new since then.
help-heading = What I can do
help-plain = In a direct chat, just write what you look for. Several tools at once: { $examples }
help-filters = You can add filters to your words: { $example }
about-what = A bot that finds the tools of the { $organisation }. Version { $version }.
about-catalogue = The catalogue has { $count ->
    [one] { $count } tool
   *[other] { $count } tools
  }; the latest was added on { $date }. { $page }.
about-page = Official tools page
reply-thanks = You are welcome!
reply-bye = Goodbye!
reply-ok = Good. Write what you look for, for example: { $example }
reply-no = All right. I am here when you need me.
reply-sorry = I am sorry! Please try other words, for example { $example }, or look through the topics.
reply-human = I am a program, and nobody else reads this chat. Please ask the operator of this bot, or the person who told you about it.
reply-share = To share a tool, open its card first: a button below it shares it. You can also send its link.
reply-file = I do not send files. A card leads to the official page, and the document is there. Write which tool you want, for example: { $example }
reply-label = I cannot tell which message you mean. Please press the button below it, or write what you look for.
about-privacy = The bot keeps the language you choose. For a digest it keeps the settings, and who changed them and when. It does not keep your questions; it counts what it could not find, but not who asked.
privacy-more = { $mydata } shows what I keep about you. { $forgetme } makes me forget it at once. Nothing else is kept: no name, no profile, no message.
privacy-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
privacy-kept-question = What you ask: only until it is answered, at most { $days }.
privacy-kept-language = The language you choose: until you choose another, or tell me to forget you.
privacy-kept-subscription = A digest, its time and filters: until it is turned off, or { $days } after the place can no longer be reached.
privacy-kept-history = Who changed a digest, when, and with which words: { $days }.
privacy-kept-sent = Digests that were sent: { $days }.
privacy-kept-unsent = Digests that did not arrive: { $days }.
privacy-kept-unfound = What I did not find, without who asked: { $days } after it was last asked.
privacy-kept-author = Who changed the catalogue, or suggested or decided something: { $days }.
command-privacy = What is kept, and for how long
command-mydata = What is kept about me
command-forgetme = Forget me
mydata-id = The platform knows you as { $id }.
mydata-language = Language: { $language }.
mydata-digests = Digests of this chat that are remembered: { $count }.
mydata-events = Changes of digests that are noted with your id: { $count }.
mydata-authored = Notes with your id in the catalogue: { $count }.
mydata-change = { $moment }: a change
mydata-suggestion = { $moment }: a suggestion
mydata-decision = { $moment }: a decision
mydata-nothing = I keep nothing about you.
mydata-direct = I show that only to you: write { $command } to me in a direct chat.
mydata-unread = I cannot read it just now. Please try again in a few minutes.
forgetme-done = It is forgotten: your language, the digest of this chat with its history, and your id wherever it was noted.
forgetme-done-here = It is forgotten: your language, and your id wherever it was noted. The digest of this place stays, because others read it too. For your direct chat with me, write { $forgetme } there.
forgetme-failed = I could not forget everything just now. Please try again in a few minutes.

## Digests

digest-heading = New in the catalogue, { $date }: { $counts }
digest-heading-nothing = Nothing new in the catalogue, { $date }
digest-count-new = { $count ->
    [one] { $count } new tool
   *[other] { $count } new tools
  }
digest-count-edition = { $count ->
    [one] { $count } new edition
   *[other] { $count } new editions
  }
digest-count-withdrawn = { $count ->
    [one] { $count } tool withdrawn
   *[other] { $count } tools withdrawn
  }
digest-since = This digest covers everything since { $date }.
digest-nothing = Nothing was new this week.
digest-new = New tools
digest-edition = New editions
digest-withdrawn = No longer in the catalogue
digest-entry = { $edition } – { $summary }
digest-more = { $count ->
    [one] { $count } more entry
   *[other] { $count } more entries
  }: { $command } lists the latest additions.
digest-grown = The catalogue has grown: { $count } new tools. { $command } lists all of them, and each topic has its own list.
digest-grown-topics = And { $count } more, by topic
digest-grown-topic = { $count ->
    [one] { $count } new tool
   *[other] { $count } new tools
  }
digest-cards = Show cards
digest-settings = Digest settings

digest-timetable = { $days } at { $time } ({ $zone })
digest-daily = every day
digest-workdays = every working day
digest-monday-to-friday = Monday to Friday
digest-weekly = every { $weekday }
digest-zone = { $city }, { $offset }
digest-place = { $city }, { $country }
digest-clock = { $time } now ({ $offset })
digest-moment = { $day } at { $time } ({ $zone })
digest-moment-short = { $day } at { $time } { $offset }
digest-everything = everything
digest-in-language = in { $language }
digest-years = from { $since } to { $until }
digest-since-year = from { $year } on
digest-until-year = up to { $year }

digest-is-on = The digest is on here.
digest-is-paused = The digest is paused.
digest-is-gone = The digest is stopped, because I could not deliver it.
digest-none = No digest comes here.
digest-what-it-is = A digest is one short message with what is new in the catalogue. It comes at the time you choose, and only when there is something new.
digest-when = When: { $timetable }.
digest-workdays-of = Working days ({ $country }): { $days }, without public holidays.
digest-workdays-anywhere = I do not know your country from this time zone, so working days are Monday to Friday, public holidays too. To change that, name a city: { $example }
digest-week = { $first } to { $last }
digest-holds = What: { $filters }.
digest-speaks = Language: { $language }.
digest-line = If nothing was new for a week, a short message says so.
digest-once = If I cannot be sure that a digest arrived, I do not send it a second time.
digest-next = Next: { $moment }, if something is new.
digest-next-now = The next one comes very soon, if something is new.
digest-paused = No digest comes until somebody resumes it.
digest-paused-until = It comes again: { $moment }.
digest-gone = Resume the digest to get it again.
digest-nothing-lost = Nothing is lost: what is new until then comes with the next digest.
digest-off = The digest is off. Thank you for reading it!
digest-nothing-sent = No digest was sent in the last { $days } days.

digest-outcome-planned = On { $day }, something was new.
digest-outcome-empty = On { $day }, nothing was new, so nothing was sent.
digest-outcome-filtered = On { $day }, nothing new matched your choice, so nothing was sent.
digest-outcome-missed = On { $day }, I was not running for more than 12 hours. You will get everything with the next digest.
digest-outcome-busy = On { $day }, an earlier digest was still waiting. You will get everything new since then with the next one.
digest-outcome-asked = Somebody asked for the digest on { $day }. It is on its way.
digest-first = The first digest is still to come.
digest-filtered = { " " }Your choice: { $filters }.
digest-delivery-pending = The digest of { $day } is waiting to be sent. Attempts so far: { $attempts }.
digest-delivery-sending = The digest of { $day } is being sent right now.
digest-delivery-sent = Last sent: { $moment }. It named { $count ->
    [one] { $count } tool
   *[other] { $count } tools
  }.
digest-delivery-unknown = I do not know whether the digest of { $day } arrived, so I do not send it again.
digest-delivery-gone = The digest of { $day } could not be delivered here.
digest-delivery-failed = The digest of { $day } was refused. Attempts: { $attempts }.
digest-delivery-error = The reason: { $error }
digest-waiting = I try again until it arrives.
digest-failed = You will get its contents with the next digest, unless a part of it has arrived.

digest-events = What happened
digest-no-events = Nothing else happened here.
digest-older = Earlier changes
digest-event = { $moment }: { $what } ({ $actor })
digest-event-on = turned on
digest-event-changed = changed
digest-event-off = turned off
digest-event-paused = paused
digest-event-resumed = resumed
digest-event-asked = sent on request
digest-event-gone = this place could not be reached
digest-event-moved = moved with this chat
digest-event-failed = a digest was refused
digest-event-unknown = a digest may not have arrived
digest-actor-you = you
digest-actor-somebody = somebody in this place
digest-actor-bot = the bot
digest-actor-platform = the platform
digest-actor-forgotten = somebody who asked to be forgotten

digest-try-daily = Every day at 08:00
digest-try-workdays = Working days at 08:00
digest-try-weekly = Every Monday at 08:00
digest-do-on = Get this regularly
digest-do-off = Turn off
digest-do-again = Turn on again
digest-do-pause = Pause for 2 weeks
digest-do-resume = Resume
digest-do-preview = Preview
digest-do-status = Digest settings
digest-do-why = Why did it come, or not?
digest-do-change = Change time or days
digest-lately = New in the last { $days } days

digest-ask-zone = Where are you? I need to know when it is { $time } there. Choose a place, or add your city, for example: { $example }
digest-ask-zone-example = Nairobi
digest-which-zone = “{ $place }” can mean more than one time zone. Which one is yours?
digest-zone-near = I do not know “{ $place }”. Do you mean one of these?
digest-zone-unknown = I could not find “{ $place }”. Choose a place with the same time as yours, or write the nearest large city or your country.
digest-day-or-place = “{ $code }” can be a day or a place. Which one do you mean?
digest-how = Write what you want to change, in any order: daily, workdays or days of the week, a time, a city or a country, filters. For example: { $example }
digest-how-example = on monday 08:30 Paris lang:fr
digest-words = You can also write: { $off }, { $pause }, { $resume }, { $preview }, { $status }, { $why }
digest-also-in = You asked for tools in { $language }. This digest itself is written in another language. Do you want it in { $language } too?
digest-do-also-in = Yes, in { $language }
digest-meant = I can send this digest. Is it what you want?
digest-misread-time = Write one time, such as 08:00, 8h30 or 8 pm.
digest-unsupported = I cannot send a digest like this: { $said }
digest-misread-rhythm = A digest comes every day, on working days, or on the days of the week that you name. Please choose one of these.
digest-misread-language = I write digests in: { $codes }. For example: in:fr
digest-misread-pause = Write how long, for example 10d, 2 weeks, until friday, until 1 December, or until 2030-01-31. At most one year.
digest-misread-days = Write a number of days from 1 to 366, for example: { $example }
digest-misread-filter = Write filters like these: lang:fr year:2020-
digest-misread-day = Write the day of a digest like this: { $example }
digest-too-many = That is too many filters. A digest can have { $most }, and each combination counts.

digest-preview = This is a preview of what is waiting for the next digest. Nothing was sent.
digest-preview-days = This is a preview. It shows what was new in the last { $days ->
    [one] day
   *[other] { $days } days
  }; nothing was sent.
digest-nothing-waiting = Nothing is waiting for the next digest.
digest-asked = I send what is waiting now. It comes in a moment.
digest-nothing-waiting-filtered = Nothing that fits your choice is waiting for the next digest. Your choice: { $filters }.
digest-nothing-lately = Nothing was new in the last { $days ->
    [one] day
   *[other] { $days } days
  }.
digest-nothing-lately-filtered = Nothing that fits your choice was new in the last { $days ->
    [one] day
   *[other] { $days } days
  }. Your choice: { $filters }.
digest-cards-left = { $count ->
    [one] { $count } more card
   *[other] { $count } more cards
  }
digest-cards-gone = I no longer have the cards of { $day }: I keep a digest for { $days } days.
digest-cards-none = No digest with cards came here on { $day }.
digest-cards-to-come = The digest of { $day } is still to come, so there are no cards yet.

digest-not-allowed = Only those who manage this place can change its digest. You can look at it, or get your own digest in a direct chat with me.
digest-not-kept = Sorry, I could not save that, so nothing has changed. Please try again later.
digest-elsewhere = Digests come in Slack and Telegram. Here I can show you what one looks like.
digest-somebody = Somebody
digest-announce-on = { $person } turned the digest on here: { $what }. { $command } shows it; you can turn it off there.
digest-announce-changed = { $person } changed the digest: { $what }.
digest-announce-off = { $person } turned the digest off here. { $command } turns it on again.
digest-announce-paused = { $person } paused the digest here.
digest-announce-resumed = { $person } resumed the digest here. { $command } shows when it comes.
digest-only = only { $filters }
digest-changed-language = in { $language }
digest-changed-begins = the next one comes on { $day }
digest-changed-line-on = a line once a week if nothing was new
digest-changed-line-off = no message if nothing was new
digest-changed-repeats-on = sent again if it may not have arrived
digest-changed-repeats-off = not sent again if it may not have arrived

## What people type: words with commas between them, in any language at any time.
## English words come first where two languages have the same one; buttons ask with them.
## A file may hold these alone: its language is then understood, and not spoken.

# other names of commands
typed-command-tool = search, find, lookup, look up, query
typed-command-tools = list, all, catalog, catalogue, show all, browse
typed-command-topics = topic, subjects, categories, themes
typed-command-new = latest, newest, recent, news, updates
typed-command-digest = digests, newsletter
typed-command-language = languages, lang, setting, settings
typed-command-help = commands, menu, usage, faq, how to
typed-command-about = version, info
typed-command-privacy = gdpr, forget, forget my data, erase me, delete me, who can see my questions, is this private, delete my account, do you keep my questions, do you store my data
typed-command-mydata = my data, what do you know about me
typed-command-forgetme = forget me, delete my data
typed-command-subscribe = subscribe me, sign up
typed-command-term = define, definition, equivalent, equivalents
typed-command-unsubscribe = unsubscribe me, opt out, leave me alone, stop sending me this, stop sending me these, stop sending this, stop sending me digests, no more digests, no more messages, stop the digests, stop these messages, remove me, take me off the list, stop messaging me, cancel my subscription, cancel subscription, end my subscription, stop my subscription, stop posting here, stop posting, stop spamming, stop spamming me, stop writing to me, stop messaging, don’t write to me, do not write to me

# small talk, and questions about the bot
typed-talk-hello = hello, hi, hey, hiya, howdy, hello there, hi there, hey there, good morning, good afternoon, good evening, greetings, how are you, how are you doing, how do you do, nice to meet you, what’s up, are you there, you there, anybody there, anyone there, anybody here, is anybody there, is anyone there, is anyone here, is somebody there, are you awake, are you online, are you alive, yo, hello again, hi again, welcome, good day, how is it going, how’s it going, anyone home, u there, restart, start again, hallo, merhaba, namaste, jambo, I am new here, I’m new here, hi everyone, hello all, greetings from
typed-talk-thanks = thanks, thank you, thx, ty, cheers, thanks a lot, many thanks, thank you very much, thank you so much, thanks so much, great thanks, appreciated, much appreciated, thank you for your help, thanks for your help, thanks for the help, that helped, that helped a lot, very helpful, that was helpful, that is helpful, you are great, you are the best, you’re great, I love you, good bot, good job, good work, great job, great work, nice work, nice job, awesome, excellent, amazing, wonderful, thank u, tks, that is great, that’s great, danke, grazie, asante, thanks mate, thanks a million, you saved my day, thanks for everything, thank you my friend
typed-talk-bye = bye, goodbye, bye bye, see you, see you later, good night, farewell, have a nice day, have a good day, take care, bye for now, see you tomorrow, see you soon, see ya, talk to you later, till next time, until next time, later, have a nice weekend
typed-talk-ok = ok, okay, yes, fine, great, good, got it, understood, cool, nice, perfect, sure, all right, alright, well done, I see, test, testing, sounds good, makes sense, sure thing, of course, that is fine, that’s fine, okay then, correct, right, yep, yeah, yup, exactly, no problem, agreed, lol, haha, hahaha, hehe, wow
typed-yes = yes, ok, okay, sure, yep, yeah, yup, correct, right, exactly, of course, sure thing, agreed, sounds good, that is right, that’s right, yes it is, that is it, that’s it, do it, go ahead, absolutely, perfect
typed-talk-no = no, nope, nah, no thanks, no thank you, not now, not today, nothing, nothing else, never mind, nevermind, forget it, leave it, don’t bother, cancel, cancel that, stop it, undo that, go away, no need, not that, wrong chat, sorry wrong chat, sorry wrong window, wrong window, ignore that, ignore this, sorry not for you, that was not for you
typed-talk-sorry = wrong, that is wrong, that’s wrong, this is wrong, incorrect, not correct, that is not it, that’s not it, not this, not this one, this is not what I asked, that is not what I asked, not what I asked, not what I meant, that is not what I meant, not what I want, not what I wanted, this is not what I want, you are useless, you’re useless, useless, you are stupid, stupid, stupid bot, bad bot, dumb bot, this does not work, this doesn’t work, it does not work, it doesn’t work, does not work, doesn’t work, not working, it is not working, it is broken, you do not understand, you don’t understand, you do not understand me, you don’t understand me, not helpful, that did not help, bad answer, wtf, nonsense, rubbish, not good, no good, that is not what I need, that’s not what I need, it’s not working, you gave me the wrong tool, wrong tool, sucks, this sucks, this bot sucks, you suck, idiot, moron, fuck, fuck you, fuck off, shut up, damn, shit, bullshit, crap, terrible, awful, hate you, I hate you, you are annoying, this is useless, still wrong, nope still wrong, no still wrong, that didn’t help, you didn’t understand, that makes no sense
typed-talk-human = can I talk to a human, talk to a human, speak to a human, can I speak to a human, I want to speak to a human, I want to talk to a human, I want to speak to a person, I want to talk to a person, talk to a person, speak to a person, talk to someone, speak to someone, real person, real human, human, is there a human, is there a human I can talk to, contact, contact us, contact support, contact a human, who can I contact, who do I contact, how can I contact you, feedback, give feedback, I want to give feedback, send feedback, report a problem, complain, complaint, bug, customer service, contact person
typed-talk-share = share, share this, forward, send this, how do I share this, how to share, how can I share this
typed-talk-file = send me the pdf, send the pdf, send me the file, send me the document, can you send me the pdf, can you send me the document, where is the pdf, where can I download it, where do I download it, download it, how do I download it, how can I download it, give me the pdf, I need the pdf, pdf please, the pdf, download link, send me the link, send the link, give me the link, where is the link, can you translate this document, translate this, translate this document
typed-talk-label = more, show more, load more, next, next page, next one, back, go back, previous page, previous one, the first one, first one, first, the second one, second one, the last one, last one, number one, number two, number three, the other one, this one, that one, open it, show it, and the other one, and the other
typed-talk-quit = exit, quit, logout, log out
typed-talk-filler = i, want, to, would, like, please, pls, bot, everyone, everybody, team, dear, again, now, so, very, much, in, me, the, show, give, list of, then, just, can you, could you, can i, can i see, could i see, i want to see, i would like to see, would you, do you speak, can you speak, speak, switch to, change to, change language to, change the language to, answer in, answer me in, reply in, write in, talk to me in, language, this week, this month, today, for, your, you, and, oh, um, hm, hmm, well, a, an, some, also, friend, sir, madam, got any, any, a lot, lots, get, receive, mate
typed-ask-help = help, help me, ?, I need help, can you help me, can you help, could you help me, SOS, what can you do, what can I do, what can I ask, what can I ask you, what do you do, what should I write, what do I write, how does this work, how does it work, how do you work, how do I use this, how do I use you, how to use this, how to use, instructions, manual, commands, show commands, start over, I do not understand, I don’t understand, I am lost, I’m lost, I need some help, help needed, how do I use this bot, how to use this bot, how does this bot work, what do I do now, what now, what next, where do I start, how do I start, how to start, get started, how to search, how do I search, how can I search, how do I find a tool, how can I find a tool, what are the commands, the commands, available commands, list of commands, list commands, give me an example, an example, example please, examples, I dont understand, I do not get it, I’m confused, confused, what can this bot do, what can you do for me, what can I do here, what are you able to do, tell me what you can do, how can you help, how can you help me, what are your functions, tutorial, guide me, how do I ask, I am looking for a tool, I’m looking for a tool, I am looking for something, I’m looking for something, looking for a tool, looking for something, I need a tool, I want to find a tool, find me a tool, help me find a tool, help me find something, can you help me find something, can you help me find a tool, find something, I have a question, I have a query, can I ask a question, I want to ask something, I don’t understand anything, I do not understand anything
typed-ask-who = who are you, what are you, what is this, what is this bot, who made you, who made this, are you a bot, are you human, are you a robot, what is your name, what’s your name, your name, what do you keep about me, what do you know about me, is this a bot, is this a robot, is this a human, are you real, are you a bot or a human, are you a human or a bot, are you a human, are you a person, are you a real person, are you an AI, are you AI, are you a machine, are you a program, are you ChatGPT, are you a chatbot, what is this for, what is this bot for, what are you for, what is your purpose, what do you do here, tell me about yourself, about you, introduce yourself, who runs this bot, who runs you, who built you, who created you, who are your creators, who owns you, who is behind this, what version are you, which version are you, what version is this, who am I talking to, are you official, are you from WCO, are you from the WCO, are you the WCO, is it free, is this free, is this official, how old is this data, how up to date is this, when was this updated, how often is this updated, who r u, who are u, what r u, what are u, who is your boss, who runs this, do you cost anything, how much do you cost, is this a scam, are you safe
typed-ask-count = how many tools, how many tools do you have, how many tools are there, how many tools do you know, how many, number of tools, how many tools are in the catalogue, how many tools are there in total, how big is the catalogue
typed-ask-new = what’s new, what is new, anything new, newest tools, latest tools, new tools, recent tools, newest, latest, recent additions, latest additions, show me what is new, latest updates, what is new this week, anything new this week, show me the newest tools, any news, any updates, show me new tools, show new tools, what did you add, what was added, what has been added, recently added, the newest tools, the latest tools, the new tools, is there anything new, news please
typed-ask-list = all tools, all the tools, list, list all, list tools, list all tools, list of tools, list of all tools, full list, tools list, show all, show tools, show all tools, show me all tools, show me everything, everything, catalogue, catalog, the catalogue, what tools do you have, which tools do you have, what tools are there, which tools are there, the full list, complete list, the list, see all tools, see all, the tools, your tools, what do you have, what have you got, what is in the catalogue, what’s in the catalogue, what is in your catalogue, full catalogue, what tools can I find, what kind of tools do you have, list of all the tools, the list of all tools
typed-ask-topics = what topics are there, which topics are there, what topics do you have, which topics do you have, show topics, show the topics, show me the topics, list of topics, list topics, list the topics, all topics, what subjects do you cover, what topics do you cover, what are the topics, the topics
typed-ask-digest = how often do you post, when do you post, how often do you write, how often does the digest come, when does the digest come, when is the next digest, when will you write, how do I unsubscribe, how can I unsubscribe, how do I subscribe, how can I subscribe, how do I stop the digest, how can I stop the digest, how do I turn it off, do I have a digest, is the digest on
typed-ask-language = change language, change the language, change my language, other language, another language, which languages do you speak, what languages do you speak, which languages, what languages, how do I change the language, choose language, set language, switch language
typed-mine = English, in English, English please, speak English, do you speak English, anglais, inglés, inglês, английский, на английском, по-английски, английском языке, إنجليزي, الإنجليزية, بالإنجليزية, باللغة الإنجليزية, 英语, 英文, 英語
typed-digest = digest, digests, newsletter, subscription, subscriptions, newsletters
typed-put = put, set, make, place, take

# what filters are called, and kinds where there are several of each, in the order of the catalogue’s definition
typed-filter-topic = topics, subject, theme
typed-filter-kind = kinds, type, types, form
typed-filter-access = who
typed-filter-lang = language, languages
typed-filter-year = years, date
typed-filter-page = pages
typed-kinds = guidelines, guides, handbooks, compendia, studies, reports, frameworks, conventions, declarations, recommendations, standards, model texts, strategies, self-assessments, applications, courses, packages, nomenclatures, references, brochures

# which of several answers is meant: “the second one”, “number 3”
typed-first = first, first one, 1st, number one
typed-second = second, second one, 2nd
typed-third = third, third one, 3rd
typed-fourth = fourth, fourth one, 4th
typed-fifth = fifth, fifth one, 5th
typed-last-choice = last, last one, the last, the last one
typed-choice-filler = one, number, option, choice, tool, open, take, no, answer, result, item, I mean, mean, choose, pick

# courtesy around what is asked for
typed-courtesy = please, pls, plz, kindly, please thank you, thanks, thank you, thank you very much, many thanks, thx, hello, hi, dear bot, if you please

## Behind /digest

# the parts of the command
typed-subcommand-on = on, start, subscribe, yes, turn on, switch on
typed-subcommand-off = off, stop, end, unsubscribe, no, cancel, turn off, switch off, stop sending, stop posting, don’t send, do not send, don’t send any more, don’t send anymore, no longer send
typed-subcommand-pause = pause, suspend, on hold, snooze, on pause
typed-subcommand-resume = resume, continue, unpause, restart, unmute, turn back on, back on, switch back on
typed-subcommand-now = now, send
typed-subcommand-preview = preview, show
typed-subcommand-status = status, state, settings, history
typed-subcommand-why = why
typed-subcommand-cards = cards, card
typed-subcommand-change = change, edit, time
typed-subcommand-help = help, ?

# how often
typed-rhythm-daily = daily, every day, each day, everyday, once a day, 7 days a week, seven days a week, all week, every single day
typed-rhythm-workdays = workdays, workday, weekdays, working days, every workday, every weekday, on weekdays, week days, business days, every business day, every working day, working days only, weekday, each weekday, each workday
typed-rhythm-weekly = weekly, every week, once a week, once weekly, each week
# what no digest does
typed-rhythm-other = monthly, hourly, yearly, fortnightly, biweekly, every month, every hour, every year, every other day, every other week, twice a day, twice a week, twice daily, once a month, twice a month, twice monthly, once a year, every other, every second, every third, every 2nd, every 3rd, of the month, of each month, quarterly, monthly digest, once monthly, per month, a month, end of the month, end of month, month end, last day of the month, first of the month
typed-monday-to-friday = monday to friday, M-F, M–F
typed-weekend = weekend, weekends, every weekend, the weekend
typed-except = except, but, but not, except for, excluding, without, not, not on, never on
typed-every = every, each
typed-monday = Monday, Mondays, Mon, Mo
typed-tuesday = Tuesday, Tuesdays, Tue, Tu
typed-wednesday = Wednesday, Wednesdays, Wed, We
typed-thursday = Thursday, Thursdays, Thu, Th
typed-friday = Friday, Fridays, Fri, Fr
typed-saturday = Saturday, Saturdays, Sat, Sa
typed-sunday = Sunday, Sundays, Sun, Su

# times: “8h30”, “8 p.m.”; a dot may be left out
typed-noon = noon, midday, 12 noon, lunchtime, lunch time
typed-midnight = midnight, 12 midnight
typed-morning = morning, mornings, early morning, this morning, first thing in the morning, first thing
typed-afternoon = afternoon, afternoons, this afternoon
typed-evening = evening, evenings, this evening, end of day, end of the day
typed-night = night, tonight, this night
typed-hour = h, hr, hrs, hour, hours, o’clock
typed-minute = min
typed-am = a.m.
typed-pm = p.m.
typed-numbers = one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
typed-hours-named = { "" }
typed-half-past = half past #
typed-quarter-past = quarter past #, a quarter past #
typed-quarter-to = quarter to #, a quarter to #

# how long, and since when: “10 days”, “for 2 weeks”, “until 2030-01-31”, “last 7 days”
typed-hours = hour, hours, minutes
typed-days = d, day, days
typed-weeks = w, week, weeks
typed-months = month, months
typed-years = year, years
typed-one = a, an, one
typed-for = for, for the next, during
typed-until = until, till, to, through, thru, til, ’til, until the, until after
typed-today = today
typed-tomorrow = tomorrow, tmrw
typed-day-after-tomorrow = the day after tomorrow, day after tomorrow
typed-in = in, after, within
typed-from-now = from now, later, from today
typed-next = next, the next, coming
typed-day-of-month = the, th, st, nd, rd, day, of the month, of this month
typed-end-of-month = end of the month, the end of the month, month end, end of this month, the end of this month, end of month
typed-last = last, past

# what a digest holds
typed-or = or, vs, versus
typed-and = and, plus, as well as, and also
typed-all = all, everything
typed-line = line, weekly-line
typed-no-line = no-line, no line
typed-repeat = repeat
typed-once = once
typed-in-languages = in English, in French, in Spanish, in Portuguese, in Russian, in Arabic, in Chinese

# words that say nothing around a time and a place
typed-filler = at, on, of, every, each, in, the, and, to, for, me, my, send, local, please, time, zone, timezone, o’clock, it, i, we, want, would, like, need, get, give, receive, a, our, us, around, about, from, starting, standard, hello, hi, pls, beginning, as, sharp

## When something is wrong

unknown-command = I do not know { $name }.
too-long = That is too long for me. Please say it in at most { $most } characters.
too-fast = You are faster than I am! I answer your last questions first; please ask this one again in a moment.
apology = Sorry, there was an error on our side. Please try again. If it happens again, give this number to the operator: { $incident }

## The terminal

console-hint = Type the number of a button to press it. /help shows everything, Ctrl-D leaves. What you type stays on this computer.
console-bye = Goodbye.

## Slack

slack-open = Open
slack-choose = Choose
slack-share = Share here
slack-back = ← Back
slack-shared-by = { $person } shared this:
slack-shared = Shared with everyone here.
slack-share-refused = I am not allowed to post here. Invite me first (write /invite and my name), then share again.
slack-share-unknown = Slack did not confirm that it was shared. Please check before you share it again.
slack-too-late = That took too long for Slack. Please try again.
slack-later = Slack refuses my requests at the moment. Please try again in a few minutes.
slack-not-installed = I am not installed in your workspace, so I cannot answer here. Ask those who manage it, or mention me in a channel that you share with people who use me.
slack-stranger = You are from another workspace: here I answer you when you mention me and when you press my buttons. Commands and the search window work where I am installed.
slack-modal-title = Find a tool
slack-modal-submit = Find
slack-modal-close = Close
slack-find = Start typing a title, a short form or a need
slack-find-hint = time release study
slack-words = Or write it in your own words, and press Enter
slack-words-hint = how long does cargo wait at the border
slack-home-all = Show all
slack-home-seen = As of { $time }
slack-app-name = { $organisation } tools
slack-app-description = Finds the right tool of the { $organisation }, mistakes in spelling included.
slack-app-how = Ask with a command, a mention, a direct message or a shortcut. Mistakes in spelling do not matter, and several languages are understood.
slack-shortcut-anywhere = Find a { $organisation } tool
slack-shortcut-anywhere-detail = Search for a tool, from anywhere in Slack
slack-shortcut-message = Find tools for this
slack-shortcut-message-detail = Find tools for this message, also within a thread
slack-command-hint = [words, or: { $words }]
slack-digest-thread = You can read more about each of them in the thread below.
slack-digest-thread-more = And { $count } more. All of them are in the thread below.
slack-digest-form = Choose days, time and topics
slack-form-title = Catalogue
slack-digest-title = Digest settings
slack-digest-save = Save
slack-digest-for-you = For you alone: the digest comes to our direct chat.
slack-digest-for-place = For everyone here: the digest comes to this channel.
slack-digest-days = Days
slack-digest-daily = Every day
slack-digest-workdays = Working days, without public holidays
slack-digest-weekly = Every { $day }
slack-digest-time = Time
slack-digest-zone = Time zone: type a city or a country
slack-digest-zone-hint = Paris
slack-digest-topics = Only these topics
slack-digest-languages = Only tools in these languages
slack-digest-references = Only tools for these parts of: { $systems }
slack-digest-all = All
slack-digest-kept = This digest has filters that this form cannot show: { $filters }. They stay as they are.
slack-digest-line = When nothing was new
slack-digest-line-on = Say so once a week
slack-digest-invite = Your choice is saved, but I am not a member of this channel yet. Write /invite { $bot } here: then the digest comes by itself.
slack-my-name = and my name
slack-install = The bot finds tools for people in your workspace. Slack shows you what it may do before you agree.
slack-install-button = Add to Slack
slack-install-declined = Nothing was installed. You can close this page, or start again.
slack-install-state = This link has expired or was used before. Please start again from the installation page.
slack-install-failed = Slack did not complete the installation. Please try again in a moment.
slack-installed = The app is now in { $workspace }. In Slack, write /tool and what you are looking for.
slack-install-again = Start again
slack-install-open = Open Slack

## Telegram

telegram-share = Share
telegram-back = ← Back
telegram-post = Share here
telegram-stale = This button is too old. Please ask again.
telegram-answer-below = The answer is below.
telegram-opens-private = Please open a private chat with me for this.
telegram-no-words = I can only read text. Write the name of a tool, or what you need it for.
telegram-place-refused = Only those who manage that chat can see and change its settings here.
telegram-place-settings = Settings in a private chat
telegram-nothing-inline = Nothing found. What can I ask?
telegram-help-inline = In any chat, write { $example } to find a tool and post its card there.
telegram-help-groups = In a group I only see commands such as { $command }, replies to my messages, and what is posted through me.
telegram-rights-unknown = Telegram did not tell me whether you are an administrator of this chat. If you are, please try again in a moment. If that does not help, make me an administrator too.
telegram-digest-part = { $heading } ({ $number }/{ $of })
telegram-short-description = Finds the right tool: by title, by short form, or by what you need it for.
telegram-description = Tell me what you look for: a title, a short form or a need. Mistakes in spelling do not matter. I answer with the right tool, its official page and related tools. In any other chat, write my name and a few words to post a card there.

## Editors

command-edit = Change the entry of a tool
    .usage = [name of a tool, and lines below it]
command-undo = Take a published change back
    .usage = [number of a change]
command-suggest = Suggest a tool to the editors
    .usage = [title and link]
command-proposals = What needs a decision
    .usage = { "" }
command-proposal = One proposal
    .usage = [its number]
command-gaps = What was looked for and not found
    .usage = { "" }
command-unfound = Tell the editors what was not found
    .usage = [what you looked for]
curation-elsewhere = Only the editors of the catalogue can do this, in their own room. You can tell them what you miss: { $command }.
curation-closed = There are no editors here. Where this bot runs in Slack or Telegram and has editors, { $command } tells them what is missing.
curation-not-stored = This could not be saved just now, and nothing was changed. Please try again in a moment.
curation-undo = Undo
edit-what = Write the name of a tool to change its entry, for example { $example }.
edit-unknown = I do not know which tool { $tool } is. Please write its full title or its id.
edit-form = To change { $title }, copy these lines, change what you like, and send them. Lines that you leave out stay as they are. A line with nothing after the colon removes that field.
edit-nothing = The catalogue says all of this already. Nothing was changed.
edit-broken = This cannot be published yet. Please change these lines and send them again:
edit-since = { $entry } was changed after you looked at it, by { $actor } on { $moment }: { $fields }. Your lines were not published. Please look at it again.
edit-look = Look again
edit-done = { $title }: published by { $actor } on { $moment } ({ $fields }).
undo-done = Change { $revision } was taken back by { $actor } on { $moment }.
undo-unknown = There is no change with the number { $revision }.
undo-heading = Which change do you want to take back? The newest comes first.
undo-none = Nothing was published here yet, so there is nothing to take back.
undo-this = Undo { $revision }: { $title }
undo-detail = { $day }: { $fields }
form-misread = I cannot read this line: { $line }
form-near = Do you mean { $name }?
form-fields = A line begins with the name of a field and a colon, for example { $example }. The fields are: { $fields }
form-example = What it is for, in one sentence.
form-topics = The topics are: { $topics }
form-draft = This is not published yet. Press a line to change it, or publish. You can also copy all lines, change them, and send them.
form-missing = This is still missing.
form-send = Send
form-left = All right, the form is closed. Nothing was changed.
form-want = Please write: { $field }. A hyphen leaves it empty; “cancel” closes the form.
form-now = Now: { $value }
form-open = Fill in
field-title = Title
field-summary = Summary
field-topics = Topics
field-link = Page
field-edition = Edition
field-languages = Languages
field-acronyms = Short forms
field-aliases = Other names
nothing-tell = Tell the editors
suggest-what = What is missing? Write its title and a link, for example { $example }.
suggest-example = Handbook on Rules of Origin https://www.example.org/handbook
suggest-link = This is not a full address. Copy it from your browser: it looks like { $example }.
suggest-here = The catalogue has this page already:
suggest-done = Thank you! The editors of the catalogue will look at it.
suggest-known = Thank you! The editors have this suggestion already.
suggest-many = Thank you! { $most } of your suggestions are waiting for the editors. Please send more when they have looked at those.
proposal-of = { $kind }: { $title }
proposal-of-tool = { $kind }: { $tool } – { $title }
proposal-kind-new = New
proposal-kind-edition = New edition
proposal-kind-retitled = New title
proposal-kind-moved = New address
proposal-kind-withdrawn = Withdrawn
proposal-kind-link-broken = Broken link
proposal-kind-alias = Another name
proposal-seen = Seen in { $source }, { $moment }
proposal-suggested = Suggested by { $actor }, { $moment }
proposal-date = Published: { $date }
proposal-alike = It looks like: { $tools }
proposal-missing = Still missing: { $fields }
proposal-do-publish = Publish
proposal-do-edit = Edit
proposal-do-same = Same as …
proposal-do-edition = New edition of …
proposal-do-decline = Not a tool
proposal-do-later = Later
proposal-do-take-off = Take the page off
proposal-do-keep = Keep the page
proposal-back = Back to the proposal
proposal-form = Copy these lines, fill them in, and send them: then the entry is published.
proposal-which-same = Which tool is it? If it is none of these, write { $command } with the name of the tool.
proposal-which-edition = Of which tool is it a new edition? If it is none of these, write { $command } with the name of the tool.
proposal-no-date = The date of this edition is not known. Please write { $command }, and below it { $line }.
proposal-faster = Somebody else was faster:
proposal-is-published = Published by { $actor } on { $moment }.
proposal-is-declined = Declined by { $actor } on { $moment }: it is no tool, or the catalogue has it already.
proposal-is-later = Postponed by { $actor } on { $moment }.
proposal-reopened = Taken back by { $actor } on { $moment }. It can be decided again.
proposal-unknown = I do not know { $said } as a proposal, or as something to do with one.
proposals-none = There is nothing to decide at the moment.
proposals-heading = { $count ->
    [one] { $count } proposal needs a decision
   *[other] { $count } proposals need a decision
}
proposals-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
proposals-list = All proposals
unfound-known = Thank you! The editors have heard of this question already. It is counted.
unfound-many = Thank you! The editors have heard of several questions from here today. Please tell them more tomorrow.
unfound-counted = Thank you! The question is counted. The editors have many others to look at first.
proposal-kind-question = Looked for and not found
proposal-asked = Somebody looked for this, did not find it, and told the editors, { $moment }
proposal-do-alias = Add as an alias of …
gaps-none = Nothing is missing at the moment: what several people looked for was found.
gaps-heading = { $count ->
    [one] { $count } question that found nothing
   *[other] { $count } questions that found nothing
}
gap-asked = { $count ->
    [one] asked once, on { $day }
   *[other] asked { $count } times, last on { $day }
}
gap-which = Nothing was found for { $question } ({ $asked }). Which tool should answer it? If it is none of these, write { $command } with the name of the tool.
gap-alias-of = Add as an alias of { $tool }
gap-do-dismiss = Dismiss
gaps-list = All questions
gap-look = Look at the question
gap-done = { $question } now finds { $title }: published by { $actor } on { $moment }.
gap-dismissed = Dismissed by { $actor } on { $moment }: no tool answers this.
gap-reopened = Taken back by { $actor } on { $moment }: the question is shown again.
gap-unknown = I do not know { $said } as a question, or as something to do with one.
proposal-link-broken = On three days the site said that this page is no longer there, the last time on { $moment }.
proposal-link-alone = On three days the site said that this page is no longer there, the last time on { $moment }. It is the only page of the tool: press Edit and write another address.
proposal-link-kept = Kept by { $actor } on { $moment }: the page stays.
trouble-heading = Something is wrong with the catalogue or its sources
trouble-source = Nothing could be read from the source { $source } for three days. Please ask your operator to look: the page may have moved.
trouble-catalogue = The changed files of the catalogue have mistakes, so the earlier catalogue stays in use. The first mistake: { $problem }
trouble-settled = The file of the catalogue and the published change { $revision } say different things about { $field }: the file is used.
