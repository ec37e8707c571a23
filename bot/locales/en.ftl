# Every text the bot says, in English. Keep sentences short and words plain:
# many people read this as a second language.

## Cards

card-title = Title
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
tools-heading = All tools
tools-filtered = Tools with { $filters }
tools-none = No tool passes { $filters }.
tools-words = This lists tools by filters. To look for words, use /tool.
topics-heading = Topics
topic-detail = { $count ->
    [one] { $count } tool
   *[other] { $count } tools
  }
new-heading = Latest additions
new-detail = added { $added }
tfa-heading = Tools by article of the WTO Trade Facilitation Agreement
tfa-article = Tools that help with { $article }
tfa-none = No tool here is known to help with article { $article }.
tfa-nothing = No tool of this catalogue names an article.

## Filters

filter-mistake = I could not read { $filter }.
filter-topic = Write a topic by its id, for example topic:{ $example }.
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
    .usage = topic:… lang:… year:… tfa:…
command-topics = Show the topics
    .usage = { "" }
command-new = Show the latest additions
    .usage = { "" }
command-tfa = Find tools by article of the WTO TFA
    .usage = 7.6
command-why = Explain an answer
    .usage = words
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
help-heading = What I can do
help-plain = In a direct chat just write what you look for. Several tools at once: { $examples }
help-filters = Filters can stand beside words: { $example }
about-what = A bot that finds the tools of the { $organisation }. Version { $version }.
about-catalogue = The catalogue holds { $count ->
    [one] { $count } tool
   *[other] { $count } tools
  }; the latest came on { $date }. { $page }.
about-page = Official tools page
about-unofficial = This bot is not a service of the { $organisation }. The official pages decide.
about-privacy = The bot keeps the language you choose. It does not keep what you ask.

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
slack-shortcut-anywhere = Find a WCO tool
slack-shortcut-anywhere-detail = Search for a tool, from anywhere in Slack
slack-shortcut-message = Find tools for this
slack-shortcut-message-detail = Find tools for this message, also within a thread
slack-command-hint = [words, or: { $words }]
slack-install-title = Add the bot to Slack
slack-install = The bot finds tools for people in your workspace. Slack shows you what it may do before you agree.
slack-install-button = Add to Slack
slack-install-declined = Nothing was installed. You can close this page.
slack-install-state = This link has expired or was used before. Please start again from the installation page.
slack-install-failed = Slack did not complete the installation. Please try again in a moment.
slack-installed = Done. In Slack, write /tool and what you look for.

## Telegram

telegram-share = Share
telegram-back = ← Back
telegram-stale = This button is too old for me. Please ask again.
telegram-nothing-inline = Nothing found. What can I ask?
telegram-help-inline = In any chat, write { $example } to find a tool and post its card there.
telegram-help-groups = In a group I only see commands such as { $command }, replies to my messages, and what is posted through me.
telegram-short-description = Finds the right tool: by title, by short form, or by what you need it for.
telegram-description = Tell me what you look for: a title, a short form or a need. Mistakes in spelling do not matter. I answer with the right tool, its official page and related tools. In any other chat, write my name and a few words to post a card there.
