# Every text the bot says, in English. Keep sentences short and words plain:
# many people read this as a second language.

## Cards

card-title = Title
card-kind = Kind
card-access = Access
card-part-of = Part of
card-parts = Holds
card-parts-counted = { $count } tools of this catalogue
card-replaces = Replaces
card-replaced = Replaced by
card-edition = Edition
card-edition-value = { $label }, { $date }
card-languages = Known in
card-topics = Topics
card-audience = For
card-tfa = WTO TFA
card-related = Related
card-open = Open the official page
card-tools-page = { $organisation } tools page
card-no-page = No page of its own is known. The link opens the list of all tools.
card-unverified = This address has not been checked.
card-page-only = { $languages } (web page only)
card-page-language = The page is in { $language }.
entry-detail = { $topic }, { $date }

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

article = Art. { $article } { $subject }
article-alone = Art. { $article }

## Lists, and on what an article of the TFA rests

semicolon = { "; " }
basis-official = official
basis-third-party = said by others
basis-inferred = our reading

## Lookup

choice = Do you mean this by “{ $query }”?
choices = “{ $query }” fits more than one tool. Which one do you want?
nothing = I found no tool for “{ $query }”.
nothing-absent = { $subject }: no tool in this catalogue covers it. You may find more on the { $page }.
nothing-instead = Try a word of the title or a short form such as { $example }, or look through the topics.
nothing-asked = What are you looking for? Write it after the command, for example: /tool { $example }
nothing-filtered = I found no tool for “{ $query }” with { $filters }.
nothing-unfiltered = Search without filters

## Why a tool was found

why-heading = What speaks for each answer to “{ $query }”:
why-nothing = Nothing in the catalogue speaks for “{ $query }”.
why-hit = { $title } ({ $percent }% sure): { $reasons }
why-exact = “{ $said }” stands in { $where }
why-prefix = “{ $said }” begins “{ $meant }”, in { $where }
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
where-article = its TFA articles
where-keyword = its keywords
where-need = the needs it serves
where-page = its official pages
where-summary = its description

## Lists

only-five = I answer { $most } questions at once. Please ask the others again.
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
tools-none = No tool passes { $filters }.
tools-words = This lists tools by filters. To look for words, use /tool.
topics-heading = Topics
kinds-heading = Kinds of tools
kinds-button = By kind
topic-detail = { $count ->
    [one] { $count } tool
   *[other] { $count } tools
  }
new-heading = Latest additions
new-detail = added { $added }
tfa-heading = Tools by article of the WTO Trade Facilitation Agreement
tfa-article = Tools that help with { $article }
tfa-none = No tool here is known to help with article { $article }.

## Filters

filter-mistake = I could not read { $filter }.
filter-topic = Write a topic by its id, for example topic:{ $example }.
filter-kind = Choose a kind:
filter-access = Choose who can read or use it:
filter-lang = Write a language in which a tool exists, for example lang:fr.
filter-year = Write a year or a range: year:2020, year:2018- or year:2015-2018.
filter-tfa = Write the number of an article, for example tfa:7.6.
filter-page = Write a page as a number, for example page:2.

## Language

language-now = I answer in { $language }. Choose another language:
language-auto = Automatic
language-auto-detail = the language of your device or of this place
language-unknown = I do not speak { $wish } yet. I speak: { $codes }.
language-chosen = From now on I answer you in English.
language-chosen-here = From now on I answer in English here.
language-forgotten = From now on I follow your device.
language-not-kept = Sorry, I cannot remember your choice here, so nothing has changed.
language-not-allowed = Only those who manage this place can choose its language. You can choose your own: leave out “here”.

## Help

command-tool = Find a tool
    .usage = words
command-tools = List tools
    .usage = topic:… kind:… access:… lang:… year:… tfa:…
command-topics = Show the topics
    .usage = { "" }
command-new = Show the latest additions
    .usage = { "" }
command-tfa = Find tools by article of the WTO TFA
    .usage = 7.6
command-why = Explain an answer
    .usage = words
command-digest = Get what is new, on its own
    .usage = on 08:00 Paris
command-language = Choose the language
    .usage = fr
command-help = Show what I can do
    .usage = { "" }
command-about = What this is, and what it keeps
    .usage = { "" }
start-hello = Hello! I know { $count ->
    [one] { $count } tool
   *[other] { $count } tools
  } of the { $organisation }.
start-how = Tell me what you look for: a title, a short form or a need. Mistakes in spelling do not matter.
start-digest-rests = Your digest rests, because I could not reach you for a while. Press the button to get it again, with all that was new meanwhile.
help-heading = What I can do
help-plain = In a direct chat just write what you look for. Several tools at once: { $examples }
help-filters = Filters can stand beside words: { $example }
about-what = A bot that finds the tools of the { $organisation }. Version { $version }.
about-catalogue = The catalogue holds { $count ->
    [one] { $count } tool
   *[other] { $count } tools
  }; the latest came on { $date }. { $page }.
about-page = Official tools page
about-privacy = The bot keeps the language you choose. Where a digest comes, it keeps what was chosen for it, and who changed it when. It does not keep what you ask.

## Digests

digest-heading = New in the catalogue, { $date }: { $count ->
    [one] { $count } entry
   *[other] { $count } entries
  }
digest-since = This catches up with everything since { $date }.
digest-nothing = Nothing was new this week.
digest-new = New tools
digest-edition = New editions
digest-withdrawn = No longer in the catalogue
digest-entry = { $year } – { $summary }
digest-more = { $count ->
    [one] { $count } more entry
   *[other] { $count } more entries
  }: { $command } lists the latest additions.
digest-grown = The catalogue has grown: { $count } new tools. { $command } lists all of them, and each topic has its own list.
digest-grown-topics = New tools by topic
digest-grown-topic = { $count ->
    [one] { $count } new tool
   *[other] { $count } new tools
  }
digest-cards = Show cards
digest-settings = Digest settings

digest-timetable = { $days } at { $time } ({ $zone })
digest-daily = every day
digest-workdays = Monday to Friday
digest-weekly = every { $weekday }
digest-zone = { $city }, { $offset }
digest-clock = { $time } now ({ $offset })
digest-moment = { $day } at { $time }
digest-everything = everything
digest-in-language = in { $language }
digest-years = from { $since } to { $until }
digest-since-year = from { $year } on
digest-until-year = up to { $year }

digest-is-on = The digest is on here.
digest-is-paused = The digest is paused.
digest-is-gone = The digest is silent.
digest-none = No digest comes here.
digest-what-it-is = A digest is one short message with what is new in the catalogue. It comes at the time you choose, and only when there is something new.
digest-when = When: { $timetable }.
digest-holds = What: { $filters }.
digest-speaks = Language: { $language }.
digest-line = Once a week a line says so if nothing was new.
digest-once = A digest that may not have arrived is not sent again.
digest-next = Next: { $moment }, if something is new.
digest-next-now = The next one comes in a moment, if something is new.
digest-paused = It stays silent until somebody resumes it.
digest-paused-until = It comes again on { $moment }.
digest-gone = I could not reach this place any more. Resume the digest to get it again.
digest-nothing-lost = Nothing is lost: what is new meanwhile comes with the next digest.
digest-off = The digest is off. Thank you for reading it!
digest-nothing-sent = No digest was sent in the last { $days } days.

digest-outcome-planned = Last run on { $day }: there was something new.
digest-outcome-empty = Last run on { $day }: nothing was new, so nothing was sent.
digest-outcome-filtered = Last run on { $day }: nothing that was new fitted your choice.
digest-outcome-missed = Last run on { $day }: I was away for more than 12 hours. Its news come with the next digest.
digest-outcome-busy = Last run on { $day }: an earlier digest was still waiting. Its news come with the next one.
digest-first = The first digest is still to come.
digest-filtered = { " " }Your choice: { $filters }.
digest-delivery-pending = The digest of { $day } is waiting to be sent. Tries so far: { $attempts }.
digest-delivery-sending = The digest of { $day } is being sent right now.
digest-delivery-sent = Last sent: { $moment }, with { $count ->
    [one] { $count } tool
   *[other] { $count } tools
  }.
digest-delivery-unknown = It is not known whether the digest of { $day } arrived. It is not sent again.
digest-delivery-gone = The digest of { $day } could not be delivered here.
digest-delivery-failed = The digest of { $day } was refused. Tries: { $attempts }.
digest-delivery-error = The reason given: { $error }
digest-waiting = It is tried again until it arrives.
digest-failed = What it held comes with the next digest, unless a part of it arrived.

digest-events = What happened
digest-events-in = What happened (times in { $zone })
digest-no-events = Nothing else happened here.
digest-older = Earlier changes
digest-event = { $moment }: { $what } ({ $actor })
digest-event-on = turned on
digest-event-changed = changed
digest-event-off = turned off
digest-event-paused = paused
digest-event-resumed = resumed
digest-event-gone = this place could not be reached
digest-event-moved = moved along with this place
digest-event-failed = a digest was refused
digest-event-unknown = a digest may not have arrived
digest-actor-you = you
digest-actor-somebody = somebody in this place
digest-actor-bot = the bot
digest-actor-platform = the platform

digest-try-daily = Every day at 08:00
digest-try-workdays = Monday to Friday at 08:00
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

digest-ask-zone = Where are you? Then I know when it is 08:00 there. Choose a place, or write your city behind your words, for example: { $example }
digest-ask-zone-example = on 08:00 Nairobi
digest-which-zone = { $place } has more than one time zone. Which one is yours?
digest-zone-near = I do not know “{ $place }”. Do you mean one of these?
digest-zone-unknown = I know no place and no word such as “{ $place }”.
digest-how = Write what you want to change, in any order: daily, workdays or a weekday, a time, a city or a country, filters. For example: { $example }
digest-how-example = on monday 08:30 Paris lang:fr
digest-words = You can also write: { $off }, { $pause }, { $resume }, { $preview }, { $status }, { $why }
digest-meant = I can send a digest like this. Is it what you want?
digest-misread-time = Write one time, such as 08:00, 8h30 or 8 pm.
digest-misread-rhythm = Choose one: daily, workdays, or one day of the week.
digest-misread-language = I write digests in: { $codes }. For example: in:fr
digest-misread-pause = Write how long: 10d, 2w, or until 2030-01-31. At most one year.
digest-misread-days = Write a number of days from 1 to 366, for example: { $example }
digest-misread-filter = Write filters like these: lang:fr year:2020- tfa:7.6
digest-misread-day = Write the day of a digest like this: { $example }
digest-too-many = These are too many filters. A digest takes { $most }; every combination counts.

digest-preview = This is a preview. It shows what waits for the next digest; nothing was sent.
digest-preview-days = This is a preview. It shows what was new in the last { $days ->
    [one] day
   *[other] { $days } days
  }; nothing was sent.
digest-nothing-waiting = Nothing is waiting for the next digest ({ $filters }).
digest-nothing-lately = Nothing was new in the last { $days ->
    [one] day
   *[other] { $days } days
  } ({ $filters }).
digest-cards-left = { $count ->
    [one] { $count } more card
   *[other] { $count } more cards
  }
digest-cards-gone = I no longer have the cards of { $day }: I keep a digest for { $days } days.

digest-not-allowed = Only those who manage this place can change its digest. You can look at it, or have one of your own in a direct chat with me.
digest-not-kept = Sorry, I could not write that down, so nothing has changed. Please try again later.
digest-elsewhere = Digests come in Slack and in Telegram. Here I can show you what one looks like.
digest-somebody = Somebody
digest-announce-on = { $person } turned on a digest of what is new here: { $what }. { $command } shows it and turns it off.
digest-announce-changed = { $person } changed the digest: { $what }.
digest-announce-off = { $person } turned the digest off here. { $command } turns it on again.
digest-announce-paused = { $person } paused the digest here.
digest-announce-resumed = { $person } resumed the digest here. { $command } shows when it comes.
digest-only = only { $filters }
digest-changed-language = in { $language }
digest-changed-line-on = a line once a week if nothing was new
digest-changed-line-off = no message if nothing was new
digest-changed-repeats-on = sent again if it may not have arrived
digest-changed-repeats-off = not sent again if it may not have arrived

## What people type behind /digest: words with commas between them, in any language at any time.
## English words come first where two languages have the same one; buttons ask with them.

# the parts of the command
typed-part-on = on, start, subscribe, yes
typed-part-off = off, stop, end, unsubscribe, no, cancel
typed-part-pause = pause, suspend
typed-part-resume = resume, continue, unpause
typed-part-preview = preview
typed-part-status = status, state, settings, history
typed-part-why = why
typed-part-cards = cards, card
typed-part-change = change, edit, time
typed-part-help = help, ?

# how often
typed-rhythm-daily = daily, every day, each day
typed-rhythm-workdays = workdays, workday, weekdays, working days, every workday, monday to friday
typed-rhythm-weekly = weekly, every week
typed-monday = Monday, Mondays, Mon, Mo
typed-tuesday = Tuesday, Tuesdays, Tue, Tu
typed-wednesday = Wednesday, Wednesdays, Wed, We
typed-thursday = Thursday, Thursdays, Thu, Th
typed-friday = Friday, Fridays, Fri, Fr
typed-saturday = Saturday, Saturdays, Sat, Sa
typed-sunday = Sunday, Sundays, Sun, Su

# times: “8h30”, “8 p.m.”; a dot may be left out
typed-noon = noon
typed-midnight = midnight
typed-hour = h
typed-am = a.m.
typed-pm = p.m.

# how long, and since when: “10 days”, “for 2 weeks”, “until 2030-01-31”, “last 7 days”
typed-days = d, day, days
typed-weeks = w, week, weeks
typed-months = month, months
typed-years = year, years
typed-for = for
typed-until = until, till, to
typed-last = last, past

# what a digest holds
typed-or = or
typed-all = all, everything
typed-line = line, weekly-line
typed-no-line = no-line, no line
typed-repeat = repeat
typed-once = once

# words that say nothing around a time and a place
typed-filler = at, on, every, each, in, the, and, to, for, me, my, send, local, morning, please, time, zone, timezone, o’clock

## When something is wrong

unknown-command = I do not know { $name }.
too-long = That is too long for me. Please say it in at most { $most } characters.
apology = Sorry, something broke on our side. Please try again. If it stays so, tell the operator this number: { $incident }

## The terminal

console-hint = Press a button by its number. /help shows everything, Ctrl-D leaves. What you type stays on this computer.
console-bye = Goodbye.

## Slack

slack-open = Open
slack-choose = Choose
slack-share = Share here
slack-back = ← Back
slack-shared-by = { $person } shared this:
slack-shared = Shared with everyone here.
slack-share-refused = I may not post here. Invite me first (write /invite and my name), then share again.
slack-share-unknown = Slack did not confirm that it was shared. Please look before you share it again.
slack-too-late = That took too long for Slack. Please try again.
slack-later = Slack does not let me in at the moment. Please try again in a few minutes.
slack-not-installed = I am not installed in your workspace, so I cannot answer here. Ask those who manage it, or mention me in a channel that you share with people who use me.
slack-stranger = You are from another workspace: here I answer you when you mention me and when you press my buttons. Commands and the search window work where I am installed.
slack-modal-title = Find a tool
slack-modal-submit = Find
slack-modal-close = Close
slack-find = Start typing a title, a short form or a need
slack-find-hint = time release study
slack-words = Or write it in your own words, and press Enter
slack-words-hint = how long does cargo wait at the border
slack-home-seen = As of { $time } ({ $zone })
slack-app-name = { $organisation } tools
slack-app-description = Finds the right tool of the { $organisation }, mistakes in spelling included.
slack-app-how = Ask with a command, a mention, a direct message or a shortcut. Mistakes in spelling do not matter, and several languages are understood.
slack-shortcut-anywhere = Find a { $organisation } tool
slack-shortcut-anywhere-detail = Search for a tool, from anywhere in Slack
slack-shortcut-message = Find tools for this
slack-shortcut-message-detail = Find tools for this message, also within a thread
slack-command-hint = [words, or: { $words }]
slack-digest-count = { $heading }: { $count }
slack-digest-thread = The entries are in the thread below.
slack-digest-form = Choose days, time and topics
slack-digest-title = Digest settings
slack-digest-save = Save
slack-digest-for-you = For you alone: the digest comes to our direct chat.
slack-digest-for-place = For everyone here: the digest comes to this channel.
slack-digest-days = Days
slack-digest-daily = Every day
slack-digest-workdays = Monday to Friday
slack-digest-weekly = Every { $day }
slack-digest-time = Time
slack-digest-zone = Time zone: type a city or a country
slack-digest-zone-hint = Paris
slack-digest-topics = Only these topics
slack-digest-languages = Only tools in these languages
slack-digest-articles = Only tools for these articles of the WTO TFA
slack-digest-all = All
slack-digest-kept = This digest has filters that this form cannot show: { $filters }. They stay as they are.
slack-digest-line = When nothing was new
slack-digest-line-on = Say so once a week
slack-digest-invite = Your choice is kept, but I am not a member of this channel yet. Write /invite { $bot } here: then the digest comes by itself.
slack-my-name = and my name
slack-install = This app finds tools for the people in your workspace. Slack shows you what the app may do before you agree.
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
telegram-stale = This button is too old for me. Please ask again.
telegram-answer-below = The answer is below.
telegram-opens-private = Please open a private chat with me for this.
telegram-no-words = I read words only. Write the name of a tool, or what you need it for.
telegram-place-refused = Only those who manage that chat can see and change its settings here.
telegram-place-settings = Settings in a private chat
telegram-nothing-inline = Nothing found. What can I ask?
telegram-help-inline = In any chat, write { $example } to find a tool and post its card there.
telegram-help-groups = In a group I only see commands such as { $command }, replies to my messages, and what is posted through me.
telegram-rights-unknown = Telegram did not tell me whether you administer this chat. If you do, please try again in a moment. If it stays like this, make me an administrator too.
telegram-digest-part = { $heading } ({ $number }/{ $of })
telegram-short-description = Finds the right tool: by title, by short form, or by what you need it for.
telegram-description = Tell me what you look for: a title, a short form or a need. Mistakes in spelling do not matter. I answer with the right tool, its official page and related tools. In any other chat, write my name and a few words to post a card there.
