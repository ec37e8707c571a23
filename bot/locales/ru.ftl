# Every text the bot says, and the words that it hears, in Russian. Keep sentences short and words plain.

## Cards

card-title = Название
card-our-translation = название выше — наш перевод
card-access = Доступ
card-part-of = Входит в состав
card-parts = Включает
card-parts-counted = инструментов этого каталога: { $count }
card-replaces = Заменяет
card-replaced = Заменён на
card-edition-value = { $label }, { $date }
card-languages = Языки
card-topics = Темы
card-audience = Для кого
card-related = См. также
card-open = Открыть страницу
card-tools-page = страница инструментов { $organisation }
card-no-page = Отдельной страницы этого инструмента я не знаю. Ссылка ведёт к списку всех инструментов.
card-unverified = Этот адрес не проверен.
card-seen-alive = Адрес в последний раз открывался { $day }.
card-page-only = { $languages } (только веб-страница)
card-page-language = Язык страницы: { $language }.
entry-detail = { $topic }, { $date }
entry-page-language = { $detail } (язык страницы: { $language })

kind-guidelines = Руководство
kind-guide = Пособие
kind-handbook = Справочник
kind-compendium = Сборник
kind-study = Исследование
kind-report = Доклад
kind-framework = Рамочный документ
kind-convention = Конвенция
kind-declaration = Декларация
kind-recommendation = Рекомендация
kind-standard = Стандарт
kind-model = Типовой текст
kind-strategy = Стратегия
kind-self-assessment = Самооценка
kind-application = Приложение
kind-course = Курс
kind-package = Пакет
kind-nomenclature = Номенклатура
kind-reference = Справочные материалы
kind-brochure = Брошюра
access-public = Для всех
access-members = Для членов
access-subscription = По подписке

reference = { $unit } { $number } { $subject }
reference-alone = { $unit } { $number }

## Lists, and on what a reference rests

semicolon = { "; " }
colon = { ": " }
brackets = { " (" }{ $text })
and-more = и ещё { $count }
basis-official = официально
basis-third-party = по другим источникам
basis-inferred = наше прочтение

## Lookup

choice = Вы это имели в виду: «{ $query }»?
choices = Запросу «{ $query }» подходит несколько инструментов. Какой вам нужен?
nothing = По запросу «{ $query }» инструментов не найдено.
nothing-absent = { $subject }: в этом каталоге такого инструмента нет. Возможно, больше найдётся здесь: { $page }.
nothing-instead = Попробуйте слово из названия или сокращение, например { $example }, или просмотрите темы.
nothing-asked = Что вы ищете? Напишите это после команды, например: { $example }
nothing-asked-why = Напишите после команды, что вы искали, и я объясню свой ответ. Например: { $example }
nothing-filtered = По запросу «{ $query }» с условиями { $filters } инструментов не найдено.
nothing-unfiltered = Искать без фильтров
term-line = { $language }: { $words }
term-ours = { $mark } наш вариант, в документах пока не найден
term-choices = Какой термин вы имеете в виду: «{ $query }»?
term-unknown = Термин «{ $query }» мне неизвестен. Его можно поискать среди инструментов.
term-search = Искать среди инструментов
term-nothing-asked = Напишите после команды слово или сокращение на любом языке. Например: { $example }

## Why a tool was found

why-heading = Почему по запросу «{ $query }» найдено это:
why-nothing = По запросу «{ $query }» в каталоге ничего не найдено.
why-hit = { $title } (уверенность { $percent } %): { $reasons }
why-exact = «{ $said }» есть { $where }
why-prefix = «{ $said }» — начало слова «{ $meant }», оно есть { $where }
why-typo = «{ $said }» = «{ $meant }», есть { $where }
why-form = «{ $said }» — форма слова «{ $meant }», оно есть { $where }
why-synonym = «{ $said }» значит «{ $meant }», это есть { $where }
why-joined = «{ $said }» — другое написание «{ $meant }», это есть { $where }
why-misspelling = «{ $said }» — известное ошибочное написание { $meant }
where-id = в идентификаторе
where-title = в названии
where-acronym = в сокращениях
where-alias = в других названиях
where-misspelling = в ошибочных написаниях
where-reference = в ссылках на статьи
where-keyword = в ключевых словах
where-need = в описании задач
where-page = в официальных страницах
where-summary = в описании
where-topic = в темах

## Lists

only-five = За один раз я отвечаю не более чем на столько вопросов: { $most }. Остальные задайте, пожалуйста, отдельно.
page-previous = ← Предыдущая
page-next = Следующая →
page-footer = { $count ->
    [one] { $count } запись
    [few] { $count } записи
    [many] { $count } записей
   *[other] { $count } записи
  }, страница { $page } из { $pages }
page-alone = { $count ->
    [one] { $count } запись
    [few] { $count } записи
    [many] { $count } записей
   *[other] { $count } записи
  }
tools-heading = Все инструменты по темам
tools-filtered = Инструменты с условиями { $filters }
tools-none = Условиям { $filters } не отвечает ни один инструмент.
tools-words = Эта команда выводит инструменты по фильтрам. Для поиска по словам есть /tool.
topics-heading = Темы
kinds-heading = Виды инструментов
kinds-button = По видам
topic-detail = { $count ->
    [one] { $count } инструмент
    [few] { $count } инструмента
    [many] { $count } инструментов
   *[other] { $count } инструмента
  }
new-heading = Последние добавления
new-detail = добавлено: { $added }
reference-tools = Инструменты, которые помогут: { $reference }
reference-none = Инструментов, которые помогут, здесь нет: { $reference }.

## Filters

filter-mistake = Не удалось понять { $filter }.
filter-topic = Укажите тему по её идентификатору, например topic:{ $example }.
filter-kind = Выберите вид:
filter-access = Выберите, для кого он доступен:
filter-lang = Укажите язык инструмента, например lang:ru.
filter-year = Укажите год или период: year:2020, year:2018- или year:2015-2018.
filter-reference = Укажите номер ({ $system }), например { $example }.
filter-page = Укажите номер страницы, например page:2.

## Language

language-now = Язык ответов: { $language }. Выберите другой язык:
language-auto = Автоматически
language-auto-detail = язык вашего устройства или этого чата
language-unknown = Языка { $wish } я пока не знаю. Я знаю: { $codes }.
language-chosen = Теперь я отвечаю вам по-русски.
language-chosen-here = Теперь я отвечаю здесь по-русски.
language-forgotten = Теперь я использую язык вашего устройства.
language-not-kept = К сожалению, сохранить ваш выбор здесь нельзя, поэтому ничего не изменилось.
language-not-allowed = Язык этого чата могут выбирать только те, кто им управляет. Чтобы выбрать язык для себя, уберите «here».

## Help

command-tool = Найти инструмент
    .usage = слова
command-tools = Список инструментов
    .usage = topic:… kind:… access:… lang:… year:…
command-topics = Показать темы
    .usage = { "" }
command-new = Последние добавления
    .usage = { "" }
command-why = Объяснить ответ
    .usage = слова
command-term = Термин на других языках
    .usage = слово
command-digest = Получать новое автоматически
    .usage = on 08:00 Ташкент
command-language = Выбрать язык
    .usage = en
command-help = Что я умею
    .usage = { "" }
command-about = О боте и о том, что он хранит
    .usage = { "" }
start-hello = Здравствуйте! { $organisation }: я знаю { $count ->
    [one] { $count } инструмент
    [few] { $count } инструмента
    [many] { $count } инструментов
   *[other] { $count } инструмента
  } и найду тот, который вам нужен.
start-how = Напишите, что вы ищете: название, сокращение или задачу. Опечатки не мешают. Попробуйте, например:
start-how-group = Здесь я отвечаю на команды, например { $example }. Опечатки не мешают. Попробуйте, например:
start-digest-rests = Ваш дайджест остановлен: какое-то время я не мог с вами связаться. Нажмите кнопку, чтобы снова его получать, со всем новым за это время.
help-heading = Что я умею
help-plain = В личном чате просто напишите, что вы ищете. Сразу несколько инструментов: { $examples }
help-filters = К словам можно добавить фильтры: { $example }
about-what = { $organisation }: этот бот находит нужные инструменты. Версия { $version }.
about-catalogue = { $page }. В каталоге { $count ->
    [one] { $count } инструмент
    [few] { $count } инструмента
    [many] { $count } инструментов
   *[other] { $count } инструмента
  }; последнее добавление: { $date }
about-page = Официальная страница инструментов
reply-thanks = Пожалуйста!
reply-bye = До свидания!
reply-ok = Хорошо. Напишите, что вы ищете, например: { $example }
reply-no = Хорошо. Я здесь, когда понадоблюсь.
reply-sorry = Извините! Попробуйте другие слова, например { $example }, или просмотрите темы.
reply-human = Я программа, и никто другой этот чат не читает. Обратитесь к оператору этого бота или к тому, кто вам о нём рассказал.
reply-share = Чтобы поделиться инструментом, сначала откройте его карточку: под ней есть кнопка для этого. Можно отправить и ссылку.
reply-label = Я не знаю, о каком сообщении речь. Нажмите кнопку под ним или напишите, что вы ищете.
about-privacy = Бот хранит выбранный вами язык. Для дайджеста он хранит настройки, а также кто и когда их менял. Ваши вопросы он не хранит: то, что не нашлось, считается без указания, кто спрашивал.
privacy-more = { $mydata } показывает, что я о вас храню. { $forgetme } сразу всё забывает. Больше ничего не хранится: ни имени, ни профиля, ни сообщений.
privacy-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
  }
privacy-kept-question = Ваши вопросы: только до ответа. Самый долгий срок: { $days }.
privacy-kept-language = Выбранный язык: пока вы не выберете другой или не попросите его забыть.
privacy-kept-subscription = Дайджест, его время и фильтры: пока его не выключат. Если чат недоступен, срок такой: { $days }.
privacy-kept-history = Кто, когда и какими словами менял дайджест: { $days }.
privacy-kept-sent = Отправленные дайджесты: { $days }.
privacy-kept-unsent = Дайджесты, которые не дошли: { $days }.
privacy-kept-unfound = Что не нашлось, без указания, кто спрашивал: { $days } после последнего раза.
privacy-kept-author = Кто менял каталог, что-то предложил или решил: { $days }.
command-privacy = Что хранится и как долго
command-mydata = Что хранится обо мне
command-forgetme = Забыть меня
mydata-id = Платформа знает вас как { $id }.
mydata-language = Язык: { $language }.
mydata-digests = Сохранённых дайджестов этого чата: { $count }.
mydata-events = Изменений дайджестов с вашим идентификатором: { $count }.
mydata-authored = Записей с вашим идентификатором в каталоге: { $count }.
mydata-change = { $moment }: изменение
mydata-suggestion = { $moment }: предложение
mydata-decision = { $moment }: решение
mydata-nothing = О вас ничего не хранится.
mydata-direct = Это я покажу только вам: напишите мне { $command } в личном чате.
mydata-unread = Сейчас не получается это прочитать. Попробуйте ещё раз через несколько минут.
forgetme-done = Забыто: ваш язык, дайджест этого чата вместе с историей и ваш идентификатор везде, где он был записан.
forgetme-done-here = Забыто: ваш язык и ваш идентификатор везде, где он был записан. Дайджест этого чата остаётся: его читают и другие. Для личного чата со мной напишите { $forgetme } там.
forgetme-failed = Сейчас не получилось забыть всё. Попробуйте ещё раз через несколько минут.

## Digests

digest-heading = Новое в каталоге, { $date }: { $counts }
digest-heading-nothing = В каталоге ничего нового, { $date }
digest-count-new = { $count ->
    [one] { $count } новый инструмент
    [few] { $count } новых инструмента
    [many] { $count } новых инструментов
   *[other] { $count } нового инструмента
  }
digest-count-edition = { $count ->
    [one] { $count } новое издание
    [few] { $count } новых издания
    [many] { $count } новых изданий
   *[other] { $count } нового издания
  }
digest-count-withdrawn = { $count ->
    [one] { $count } инструмент убран
    [few] { $count } инструмента убрано
    [many] { $count } инструментов убрано
   *[other] { $count } инструмента убрано
  }
digest-since = В этом дайджесте всё новое с { $date }
digest-nothing = На этой неделе ничего нового не было.
digest-new = Новые инструменты
digest-edition = Новые издания
digest-withdrawn = Больше нет в каталоге
digest-entry = { $edition } – { $summary }
digest-more = { $count ->
    [one] Ещё { $count } запись
    [few] Ещё { $count } записи
    [many] Ещё { $count } записей
   *[other] Ещё { $count } записи
  }: последние добавления показывает { $command }.
digest-grown = Каталог вырос. Новых инструментов: { $count }. { $command } показывает все, и у каждой темы есть свой список.
digest-grown-topics = Новые инструменты по темам
digest-grown-topic = { $count ->
    [one] { $count } новый инструмент
    [few] { $count } новых инструмента
    [many] { $count } новых инструментов
   *[other] { $count } нового инструмента
  }
digest-cards = Показать карточки
digest-settings = Настройки дайджеста

digest-timetable = { $days }, { $time } ({ $zone })
digest-daily = каждый день
digest-workdays = каждый рабочий день
digest-monday-to-friday = с понедельника по пятницу
digest-weekly = еженедельно, { $weekday }
digest-zone = { $city }, { $offset }
digest-place = { $city }, { $country }
digest-clock = там сейчас { $time } ({ $offset })
digest-moment = { $day } в { $time } ({ $zone })
digest-moment-short = { $day } в { $time } { $offset }
digest-everything = всё
digest-in-language = язык — { $language }
digest-years = с { $since } по { $until } год
digest-since-year = с { $year } года
digest-until-year = по { $year } год

digest-is-on = Дайджест здесь включён.
digest-is-paused = Дайджест приостановлен.
digest-is-gone = Дайджест остановлен: доставить его не удалось.
digest-none = Дайджест сюда не приходит.
digest-what-it-is = Дайджест — это одно короткое сообщение о новом в каталоге. Он приходит в выбранное вами время и только тогда, когда есть новое.
digest-when = Когда: { $timetable }.
digest-workdays-of = Рабочие дни ({ $country }): { $days }, кроме праздников.
digest-workdays-anywhere = По этому часовому поясу страну не узнать, поэтому рабочие дни – с понедельника по пятницу, включая праздники. Чтобы это изменить, назовите город: { $example }
digest-week = { $first } – { $last }
digest-holds = Что: { $filters }.
digest-speaks = Язык: { $language }.
digest-line = Если за неделю не было ничего нового, об этом скажет короткое сообщение.
digest-once = Если неясно, дошёл ли дайджест, второй раз я его не отправляю.
digest-next = Следующий: { $moment }, если будет новое.
digest-next-now = Следующий придёт совсем скоро, если есть новое.
digest-paused = Дайджест не придёт, пока кто-нибудь его не возобновит.
digest-paused-until = Снова придёт: { $moment }.
digest-gone = Возобновите дайджест, чтобы снова его получать.
digest-nothing-lost = Ничего не пропадёт: всё новое за это время придёт в следующем дайджесте.
digest-off = Дайджест выключен. Спасибо, что читали его!
digest-nothing-sent = Дайджестов за последние { $days } дн. не отправлялось.

digest-outcome-planned = { $day }: было новое.
digest-outcome-empty = { $day }: ничего нового не было, поэтому ничего не отправлено.
digest-outcome-filtered = { $day }: не было нового, подходящего под ваш выбор, поэтому ничего не отправлено.
digest-outcome-missed = { $day }: я не работал более 12 часов. Вы получите всё в следующем дайджесте.
digest-outcome-busy = { $day }: ещё ждал отправки предыдущий дайджест. Всё новое с тех пор вы получите в следующем.
digest-outcome-asked = Дайджест попросили прислать ({ $day }). Он уже в пути.
digest-first = Первый дайджест ещё впереди.
digest-filtered = { " " }Ваш выбор: { $filters }.
digest-delivery-pending = Дайджест ({ $day }) ждёт отправки. Попыток до сих пор: { $attempts }.
digest-delivery-sending = Дайджест ({ $day }) отправляется прямо сейчас.
digest-delivery-sent = Последняя отправка: { $moment }. В дайджесте { $count ->
    [one] { $count } инструмент
    [few] { $count } инструмента
    [many] { $count } инструментов
   *[other] { $count } инструмента
  }.
digest-delivery-unknown = Я не знаю, дошёл ли дайджест ({ $day }), поэтому повторно его не отправляю.
digest-delivery-gone = Дайджест ({ $day }) не удалось сюда доставить.
digest-delivery-failed = Дайджест ({ $day }) не был принят. Попыток: { $attempts }.
digest-delivery-error = Причина: { $error }
digest-waiting = Я повторяю попытки, пока он не дойдёт.
digest-failed = Его содержание вы получите в следующем дайджесте, если ни одна часть не дошла.

digest-events = Что происходило
digest-no-events = Больше здесь ничего не происходило.
digest-older = Более ранние изменения
digest-event = { $moment }: { $what } ({ $actor })
digest-event-on = включён
digest-event-changed = изменён
digest-event-off = выключен
digest-event-paused = приостановлен
digest-event-resumed = возобновлён
digest-event-asked = отправлено по просьбе
digest-event-gone = чат был недоступен
digest-event-moved = перенесён вместе с чатом
digest-event-failed = дайджест не был принят
digest-event-unknown = дайджест, возможно, не дошёл
digest-actor-you = вы
digest-actor-somebody = кто-то в этом чате
digest-actor-bot = бот
digest-actor-platform = платформа
digest-actor-forgotten = кто-то, о ком больше ничего не известно

digest-try-daily = Каждый день в 08:00
digest-try-workdays = Рабочие дни в 08:00
digest-try-weekly = По понедельникам в 08:00
digest-do-on = Получать регулярно
digest-do-off = Выключить
digest-do-again = Снова включить
digest-do-pause = Пауза на 2 недели
digest-do-resume = Возобновить
digest-do-preview = Предпросмотр
digest-do-status = Настройки дайджеста
digest-do-why = Почему пришёл или нет?
digest-do-change = Изменить время или дни
digest-lately = Новое за { $days } дн.

digest-ask-zone = Где вы находитесь? Мне нужно знать, когда там { $time }. Выберите место или допишите свой город, например: { $example }
digest-ask-zone-example = Ташкент
digest-which-zone = «{ $place }» может означать несколько часовых поясов. Какой из них ваш?
digest-zone-near = Я не знаю «{ $place }». Вы имели в виду что-то из этого?
digest-zone-unknown = Я не нашёл «{ $place }». Выберите место, где время как у вас, или напишите ближайший крупный город или свою страну.
digest-day-or-place = «{ $code }» может быть днём недели или местом. Что вы имели в виду?
digest-how = Напишите в любом порядке, что изменить: ежедневно, будни или дни недели, время, город или страну, фильтры. Например: { $example }
digest-how-example = on понедельник 08:30 Ташкент lang:ru
digest-words = Можно также написать: { $off }, { $pause }, { $resume }, { $preview }, { $status }, { $why }
digest-also-in = Сам дайджест пишется не на том языке, что выбранные инструменты ({ $language }). Писать на этом языке и дайджест?
digest-do-also-in = Да, { $language }
digest-meant = Я могу присылать такой дайджест. Это то, что вам нужно?
digest-misread-time = Напишите одно время, например 08:00, 8:30 или 8 вечера.
digest-unsupported = Такой дайджест я присылать не могу: { $said }
digest-misread-rhythm = Дайджест приходит каждый день, по рабочим дням или в названные вами дни недели. Пожалуйста, выберите.
digest-misread-language = Языки дайджеста: { $codes }. Например: in:ru
digest-misread-pause = Напишите срок, например: 10д, 2 недели, до пятницы, до 1 декабря или до 2030-01-31. Не более года.
digest-misread-days = Напишите число дней от 1 до 366, например: { $example }
digest-misread-filter = Пишите фильтры так: lang:ru year:2020-
digest-misread-day = День дайджеста пишите так: { $example }
digest-too-many = Фильтров слишком много. У дайджеста их может быть не более { $most }, и считается каждое сочетание.

digest-preview = Это предпросмотр того, что ждёт следующего дайджеста. Ничего не отправлено.
digest-preview-days = Это предпросмотр. В нём новое за { $days ->
    [one] последний { $days } день
    [few] последние { $days } дня
    [many] последние { $days } дней
   *[other] последние { $days } дня
  }; ничего не отправлено.
digest-nothing-waiting = Для следующего дайджеста пока ничего нет.
digest-asked = Отправляю сейчас всё, что ждёт. Придёт через минуту.
digest-nothing-waiting-filtered = Для следующего дайджеста пока нет ничего, что подходит под ваш выбор. Ваш выбор: { $filters }.
digest-nothing-lately = Ничего нового не было за { $days ->
    [one] последний { $days } день
    [few] последние { $days } дня
    [many] последние { $days } дней
   *[other] последние { $days } дня
  }.
digest-nothing-lately-filtered = Нового, подходящего под ваш выбор, не было за { $days ->
    [one] последний { $days } день
    [few] последние { $days } дня
    [many] последние { $days } дней
   *[other] последние { $days } дня
  }. Ваш выбор: { $filters }.
digest-cards-left = { $count ->
    [one] Ещё { $count } карточка
    [few] Ещё { $count } карточки
    [many] Ещё { $count } карточек
   *[other] Ещё { $count } карточки
  }
digest-cards-gone = Карточек этого дня ({ $day }) у меня больше нет: дайджест хранится { $days } дн.
digest-cards-none = Дайджест с карточками в этот день ({ $day }) сюда не приходил.
digest-cards-to-come = Дайджест ({ $day }) ещё впереди, поэтому карточек пока нет.

digest-not-allowed = Менять дайджест этого чата могут только те, кто им управляет. Вы можете его посмотреть или получать собственный дайджест в личном чате со мной.
digest-not-kept = К сожалению, сохранить это не удалось, и ничего не изменилось. Попробуйте, пожалуйста, позже.
digest-elsewhere = Дайджесты приходят в Slack и Telegram. Здесь я могу показать, как выглядит дайджест.
digest-somebody = Кто-то
digest-announce-on = { $person } включает здесь дайджест новинок: { $what }. { $command } — посмотреть или выключить.
digest-announce-changed = { $person } меняет дайджест: { $what }.
digest-announce-off = { $person } выключает здесь дайджест. { $command } — снова включить.
digest-announce-paused = { $person } приостанавливает здесь дайджест.
digest-announce-resumed = { $person } возобновляет здесь дайджест. { $command } — узнать, когда он придёт.
digest-only = только { $filters }
digest-changed-language = язык — { $language }
digest-changed-begins = следующий дайджест: { $day }
digest-changed-line-on = раз в неделю сообщение, если ничего нового не было
digest-changed-line-off = без сообщения, если ничего нового не было
digest-changed-repeats-on = повторная отправка, если дайджест мог не дойти
digest-changed-repeats-off = без повторной отправки, если дайджест мог не дойти

## What people type: words with commas between them, in any language at any time.
## English words come first where two languages have the same one; buttons ask with them.
## A file may hold these alone: its language is then understood, and not spoken.

# other names of commands
typed-command-tool = инструмент, поиск, найти, искать
typed-command-tools = инструменты, список, все
typed-command-topics = тема, темы
typed-command-new = новое, новинки, новости, последние
typed-command-digest = дайджест, рассылка
typed-command-language = язык, языки, настройки
typed-command-help = помощь, справка, команды, меню
typed-command-about = о боте
typed-command-privacy = конфиденциальность, кто видит мои вопросы, удалить аккаунт, удали мой аккаунт
typed-command-mydata = мои данные
typed-command-forgetme = забыть меня, забудь меня, удалить мои данные
typed-command-subscribe = подписаться, подписка
typed-command-term = термин, определение, эквивалент
typed-command-unsubscribe = отписаться, отписка, больше не присылайте, не присылайте больше, хватит присылать, не присылай больше, удалите меня из рассылки, больше не хочу получать, отпишите меня, отпиши меня, хочу отписаться, отменить подписку, отмените подписку, отмени подписку, отмена подписки, отказаться от подписки

# small talk, and questions about the bot
typed-talk-hello = привет, здравствуйте, здравствуй, добрый день, доброе утро, добрый вечер, приветствую, как дела, ты здесь, вы здесь, ты тут, вы тут, есть кто, есть кто-нибудь, есть кто живой, кто-нибудь есть, хай, приветик, салют, доброго дня, доброго времени суток, как ты, как вы, как жизнь
typed-talk-thanks = спасибо, большое спасибо, спасибо большое, благодарю, благодарю вас, спасибо за помощь, помогло, очень помогло, молодец, умница, хороший бот, отличная работа, хорошая работа, супер, замечательно, прекрасно, очень полезно, спс
typed-talk-bye = пока, до свидания, до встречи, до завтра, всего доброго, всего хорошего, спокойной ночи, хорошего дня, до скорого, до скорой встречи, увидимся, бывай, хороших выходных, прощай, прощайте
typed-talk-ok = ок, окей, хорошо, ладно, да, понятно, понял, поняла, отлично, ясно, тест, конечно, договорились, правильно, верно, точно, угу, ага, хорошо хорошо, всё ясно, всё понятно, нет проблем, согласен, согласна, ха-ха, хаха, лол
typed-yes = да, конечно, верно, правильно, точно, ага, угу, хорошо, давай, давайте, согласен, согласна, именно
typed-talk-no = нет, нет спасибо, не сейчас, не сегодня, ничего, больше ничего, не надо, не нужно, забудь, забудьте, отмена, отмени, отменить, неважно, не важно, ладно не надо, не хочу
typed-talk-sorry = неправильно, неверно, не то, это не то, не это, не то что я ищу, это не то что я ищу, не то что нужно, не то что мне нужно, я не это искал, не работает, это не работает, ничего не работает, ты бесполезен, бесполезно, бесполезный бот, глупый бот, тупой бот, плохой бот, плохо, ужасно, ты меня не понимаешь, ты не понимаешь, вы не понимаете, вы меня не понимаете, ничего не понимаешь, плохой ответ, ошибка, ерунда, это неправильно, это неверно, мне это не помогло, не помогло, дурак, идиот, заткнись, чёрт, дерьмо, ненавижу
typed-talk-human = хочу поговорить с человеком, поговорить с человеком, хочу говорить с человеком, позовите человека, позови человека, живой человек, человек, оператор, контакты, контакт, с кем связаться, как с вами связаться, связаться, поддержка, техподдержка, обратная связь, отзыв, сообщить о проблеме, жалоба
typed-talk-share = поделиться, поделись, как поделиться, переслать, как переслать
typed-talk-label = ещё, больше, покажи ещё, далее, дальше, следующая, следующая страница, назад, вернуться, предыдущая страница, первый, первое, второй, второе, последний, этот, вот этот
typed-talk-quit = выход, выйти
typed-talk-filler = пожалуйста, бот, всем, вам, опять, на, мне, покажи, покажите, покажи мне, покажите мне, дай, дайте, хочу увидеть, хочу посмотреть, хотел бы увидеть, можешь, можете, можно, говоришь, говорите, ты говоришь, вы говорите, говорить, говори, отвечай, отвечайте, ответь, перейди, переключи, переключись, язык, языке, на этой неделе, сегодня, и, а, ну, же, ли, бы, друг, скажи, скажите, по
typed-ask-help = помощь, помоги, помогите, помоги мне, помогите мне, нужна помощь, мне нужна помощь, можешь помочь, можете помочь, что ты умеешь, что вы умеете, что ты можешь, что можно спросить, как это работает, как пользоваться, инструкция, не понимаю, я не понимаю, как пользоваться ботом, как пользоваться этим, как этим пользоваться, как тобой пользоваться, как ты работаешь, как это всё работает, как искать, как найти, какие есть команды, какие команды, список команд, с чего начать, как начать, дай пример, пример, примеры, пример покажи, ничего не понимаю, не понял, не поняла, я запутался, я запуталась, что делать, что мне делать, что ты делаешь, что делает бот, что ты ещё умеешь, что умеешь, что можешь, помощь нужна, ты можешь помочь, вы можете помочь, сос, ищу инструмент, я ищу инструмент, ищу что-то, мне нужен инструмент, нужен инструмент, хочу найти инструмент, у меня вопрос, у меня есть вопрос, есть вопрос
typed-ask-who = кто ты, кто вы, что ты такое, что это, что это такое, как тебя зовут, ты бот, ты робот, вы бот, это бот, это робот, это человек, ты человек, вы человек, вы робот, ты живой, вы живой человек, ты живой человек, что это за бот, для чего ты, для чего ты нужен, зачем ты нужен, для чего это, зачем это, зачем это нужно, для чего нужен этот бот, кто тебя создал, кто тебя сделал, кто вас создал, ты ИИ, ты искусственный интеллект, как вас зовут, твоё имя, расскажи о себе, представься, ты кто, что ты за бот, это бесплатно, это официально, ты официальный
typed-ask-count = сколько инструментов, сколько всего инструментов, сколько у вас инструментов, количество инструментов, сколько инструментов ты знаешь, сколько инструментов вы знаете, сколько инструментов есть, сколько у тебя инструментов, сколько инструментов всего
typed-ask-new = что нового, что новенького, есть новости, новинки, новые инструменты, последние инструменты, есть что-нибудь новое, что-нибудь новое, есть новое, есть что-то новое, есть новинки, что нового на этой неделе, последние новости, новости, обновления, есть обновления, что добавили, самые новые
typed-ask-list = все инструменты, список инструментов, список, весь список, полный список, показать всё, покажи всё, покажите всё, какие есть инструменты, каталог, всё, все, инструменты, какие инструменты есть, какие инструменты, какие у вас есть инструменты, какие у вас инструменты, какие у тебя инструменты, что у вас есть, что у тебя есть, что есть, весь каталог, полный каталог
typed-ask-topics = какие есть темы, какие темы, какие темы есть, покажи темы, покажите темы, список тем, все темы, темы какие, какие у вас темы, какие у тебя темы
typed-ask-language = сменить язык, поменять язык, изменить язык, смени язык, другой язык, на каких языках ты говоришь, на каких языках вы говорите, какие языки, выбрать язык
typed-mine = русский, на русском, по-русски, русский язык, говори по-русски, говорите по-русски, Russian, russe, ruso, russo, русском, русски, روسي, الروسية, بالروسية, باللغة الروسية, 俄语, 俄文, 俄語, in Russian, en russe, en ruso, em russo
typed-digest = дайджест, дайджеста, дайджесты, рассылка, рассылку, рассылки

# what filters are called, and kinds where there are several of each, in the order of the catalogue’s definition
typed-filter-topic = тема, темы, тему
typed-filter-kind = вид, виды, тип, типы
typed-filter-access = доступ
typed-filter-lang = язык, языки
typed-filter-year = год, годы, дата
typed-filter-page = страница, стр
typed-kinds = руководства, пособия, справочники, сборники, исследования, доклады, рамочные документы, конвенции, декларации, рекомендации, стандарты, типовые тексты, стратегии, самооценки, приложения, курсы, пакеты, номенклатуры, справочные материалы, брошюры

# which of several answers is meant: “the second one”, “number 3”
typed-first = первый, первая, первое, первую
typed-second = второй, вторая, второе, вторую
typed-third = третий, третья, третье, третью
typed-fourth = четвёртый, четвёртая, четвёртое, четвёртую
typed-fifth = пятый, пятая, пятое, пятую
typed-last-choice = последний, последняя, последнее, последнюю
typed-choice-filler = номер, вариант, инструмент, открой, откройте, результат, выбираю

# courtesy around what is asked for
typed-courtesy = пожалуйста, плиз, спасибо, большое спасибо, спасибо большое, благодарю, здравствуйте, привет, будьте добры

## Behind /digest

# the parts of the command
typed-subcommand-on = да, вкл, включить, подписаться, включи, включите
typed-subcommand-off = нет, выкл, выключить, отключить, отключи, отписаться, отменить, отмена, отмени, стоп, остановить, выключи, выключите, отключите, отмените, останови, остановите, прекрати, прекратите, прекратить
typed-subcommand-pause = пауза, приостановить, приостанови, приостановите
typed-subcommand-resume = возобновить, продолжить, возобнови, возобновите, продолжи, продолжите
typed-subcommand-now = сейчас, прислать
typed-subcommand-preview = предпросмотр
typed-subcommand-status = статус, состояние, настройки, история
typed-subcommand-why = почему
typed-subcommand-cards = карточки, карточка
typed-subcommand-change = изменить, поменять, время
typed-subcommand-help = помощь, справка, ?

# how often
typed-rhythm-daily = ежедневно, ежедневный, каждый день, раз в день
typed-rhythm-workdays = будни, по будням, рабочие дни, по рабочим дням, будням, каждый будний день, каждый рабочий день, в будни
typed-rhythm-weekly = еженедельно, еженедельный, каждую неделю, раз в неделю
# what no digest does
typed-rhythm-other = ежемесячно, каждый месяц, каждый час, ежечасно, каждый год, через день, два раза в день, каждый второй, каждую вторую, каждое второе, два раза в месяц, два раза в неделю, раз в две недели, раз в месяц, ежеквартально, месяца, каждого месяца, помесячно
typed-monday-to-friday = с понедельника по пятницу
typed-weekend = выходные, по выходным, в выходные, каждые выходные, выходных
typed-except = кроме, за исключением, не по, не в
typed-every = каждые, каждый, каждую, каждое
typed-monday = понедельник, понедельникам, пн, понедельника, понедельники
typed-tuesday = вторник, вторникам, вт, вторника, вторники
typed-wednesday = среда, среду, средам, ср, среды
typed-thursday = четверг, четвергам, чт, четверга, четверги
typed-friday = пятница, пятницу, пятницам, пт, пятницы
typed-saturday = суббота, субботу, субботам, сб, субботы
typed-sunday = воскресенье, воскресеньям, вс, воскресенья, воскресеньем

# times: “8h30”, “8 p.m.”; a dot may be left out
typed-noon = полдень, в полдень
typed-midnight = полночь, в полночь
typed-morning = утро, утра, утром, сегодня утром, этим утром, утрам
typed-afternoon = дня, днём, сегодня днём
typed-evening = вечер, вечера, вечером, сегодня вечером, этим вечером, конец дня, в конце дня, вечерам
typed-night = ночь, ночи, ночью, сегодня ночью, этой ночью
typed-hour = ч, час, часа, часов
typed-minute = мин, минут
typed-am = a.m.
typed-pm = p.m.
typed-numbers = один, два, три, четыре, пять, шесть, семь, восемь, девять, десять, одиннадцать, двенадцать
typed-hours-named = час, две, трёх, четырёх, пяти, шести, семи, восьми, девяти, десяти, одиннадцати, двенадцати
typed-half-past = # с половиной
typed-quarter-past = { "" }
typed-quarter-to = без четверти #

# how long, and since when: “10 days”, “for 2 weeks”, “until 2030-01-31”, “last 7 days”
typed-hours = час, часа, часов, минут
typed-days = д, день, дня, дней
typed-weeks = нед, неделя, неделю, недели, недель
typed-months = мес, месяц, месяца, месяцев
typed-years = год, года, лет
typed-one = один, одну, одна
typed-for = на
typed-until = до, по
typed-today = сегодня
typed-tomorrow = завтра, завтрашнего дня, завтрашний день
typed-day-after-tomorrow = послезавтра
typed-in = через, спустя
typed-from-now = спустя
typed-next = следующий, следующая, следующую, следующего, следующей, следующее
typed-last = последние, последних, за последние

# what a digest holds
typed-or = или
typed-and = и, а также
typed-all = всё, все
typed-line = строка
typed-no-line = без-строки, без строки
typed-repeat = повторять
typed-once = один-раз, один раз
typed-in-languages = на английском, на французском, на испанском, на португальском, на русском, на арабском, на китайском

# words that say nothing around a time and a place
typed-filler = в, во, по, на, и, каждый, каждую, мне, пожалуйста, время, времени, час, часа, часов, хочу, присылать, присылайте, присылай, получать, с, со, меня, моё, около, местному, местное, начиная, ровно, каждое, каждые

## When something is wrong

unknown-command = Команды { $name } я не знаю.
too-long = Для меня это слишком длинно. Пожалуйста, сократите. Знаков не более: { $most }.
too-fast = Вы быстрее меня! Сначала я отвечу на ваши прошлые вопросы; повторите этот чуть позже.
apology = Извините, на нашей стороне произошла ошибка. Попробуйте ещё раз. Если она повторится, сообщите оператору этот номер: { $incident }

## The terminal

console-hint = Чтобы нажать кнопку, введите её номер. /help показывает всё, Ctrl-D — выход. То, что вы пишете, остаётся на этом компьютере.
console-bye = До свидания.

## Slack

slack-open = Открыть
slack-choose = Выбрать
slack-share = Поделиться здесь
slack-back = ← Назад
slack-shared-by = { $person } делится:
slack-shared = Теперь это видно всем здесь.
slack-share-refused = Мне нельзя писать здесь. Сначала пригласите меня (напишите /invite и моё имя), затем поделитесь ещё раз.
slack-share-unknown = Slack не подтвердил, что сообщение появилось. Проверьте, прежде чем делиться ещё раз.
slack-too-late = Для Slack это заняло слишком много времени. Попробуйте, пожалуйста, ещё раз.
slack-later = Slack сейчас отклоняет мои запросы. Попробуйте, пожалуйста, через несколько минут.
slack-not-installed = Я не установлен в вашем рабочем пространстве и не могу здесь отвечать. Обратитесь к тем, кто им управляет, или упомяните меня в канале, общем с людьми, которые мной пользуются.
slack-stranger = Вы из другого рабочего пространства: здесь я отвечаю на упоминания и нажатия моих кнопок. Команды и окно поиска работают там, где я установлен.
slack-modal-title = Найти инструмент
slack-modal-submit = Найти
slack-modal-close = Закрыть
slack-find = Начните вводить название, сокращение или задачу
slack-find-hint = исследование времени выпуска
slack-words = Или напишите своими словами и нажмите Enter
slack-words-hint = сколько груз ждёт на границе
slack-home-all = Показать все
slack-home-seen = По состоянию на { $time }
slack-app-name = Инструменты { $organisation }
slack-app-description = { $organisation }: находит нужный инструмент, даже если в запросе есть опечатки.
slack-app-how = Спросите командой, упоминанием, личным сообщением или через ярлык. Опечатки не мешают; бот понимает несколько языков.
slack-shortcut-anywhere = Найти инструмент { $organisation }
slack-shortcut-anywhere-detail = Найти инструмент из любого места в Slack
slack-shortcut-message = Инструменты к этому
slack-shortcut-message-detail = Найти инструменты к этому сообщению, в том числе в обсуждении
slack-command-hint = [слова или: { $words }]
slack-digest-thread = Подробнее о каждом — в обсуждении ниже.
slack-digest-thread-more = И ещё { $count }. Все — в обсуждении ниже.
slack-digest-form = Дни, время и темы
slack-form-title = Каталог
slack-digest-title = Настройки дайджеста
slack-digest-save = Сохранить
slack-digest-for-you = Только для вас: дайджест приходит в наш личный чат.
slack-digest-for-place = Для всех здесь: дайджест приходит в этот канал.
slack-digest-days = Дни
slack-digest-daily = Каждый день
slack-digest-workdays = Рабочие дни, без праздников
slack-digest-weekly = Еженедельно, { $day }
slack-digest-time = Время
slack-digest-zone = Часовой пояс: введите город или страну
slack-digest-zone-hint = Ташкент
slack-digest-topics = Только эти темы
slack-digest-languages = Только инструменты на этих языках
slack-digest-references = Только инструменты для этих частей: { $systems }
slack-digest-all = Все
slack-digest-kept = У этого дайджеста есть фильтры, которые форма показать не может: { $filters }. Они останутся как есть.
slack-digest-line = Если нового не было
slack-digest-line-on = Сообщать об этом раз в неделю
slack-digest-invite = Ваш выбор сохранён, но я ещё не участник этого канала. Напишите здесь /invite { $bot } — и дайджест будет приходить сам.
slack-my-name = и моё имя
slack-install = Бот находит инструменты для людей в вашем рабочем пространстве. Прежде чем вы согласитесь, Slack покажет, что ему будет разрешено.
slack-install-button = Добавить в Slack
slack-install-declined = Ничего не установлено. Эту страницу можно закрыть или начать заново.
slack-install-state = Эта ссылка устарела или уже использована. Пожалуйста, начните заново со страницы установки.
slack-install-failed = Slack не завершил установку. Попробуйте, пожалуйста, чуть позже.
slack-installed = Приложение установлено в { $workspace }. Напишите в Slack /tool и то, что вы ищете.
slack-install-again = Начать заново
slack-install-open = Открыть Slack

## Telegram

telegram-share = Поделиться
telegram-post = Поделиться здесь
telegram-back = ← Назад
telegram-stale = Эта кнопка устарела. Пожалуйста, спросите ещё раз.
telegram-answer-below = Ответ ниже.
telegram-opens-private = Для этого откройте, пожалуйста, личный чат со мной.
telegram-no-words = Я умею читать только текст. Напишите название инструмента или для чего он вам нужен.
telegram-place-refused = Видеть и менять здесь настройки того чата могут только те, кто им управляет.
telegram-place-settings = Настройки в личном чате
telegram-nothing-inline = Ничего не найдено. Что спросить?
telegram-help-inline = Напишите в любом чате { $example }, чтобы найти инструмент и показать там его карточку.
telegram-help-groups = В группе я вижу только команды, например { $command }, ответы на мои сообщения и то, что отправлено через меня.
telegram-rights-unknown = Telegram не сообщил мне, администратор ли вы этого чата. Если да, попробуйте, пожалуйста, чуть позже. Если не поможет, сделайте администратором и меня.
telegram-digest-part = { $heading } ({ $number }/{ $of })
telegram-short-description = Находит нужный инструмент: по названию, по сокращению или по задаче.
telegram-description = Напишите, что вы ищете: название, сокращение или задачу. Опечатки не мешают. Я отвечу инструментом, его официальной страницей и похожими. В любом другом чате напишите моё имя и несколько слов, чтобы показать там карточку.
command-edit = Изменить запись об инструменте
    .usage = [название инструмента, ниже строки]
command-undo = Отменить опубликованное изменение
    .usage = [номер изменения]
command-suggest = Предложить инструмент редакторам
    .usage = [название и ссылка]
command-proposals = Что нужно решить
    .usage = { "" }
command-proposal = Одно предложение
    .usage = [его номер]
command-gaps = Что искали и не нашли
    .usage = { "" }
command-unfound = Сообщить редакторам, что не нашлось
    .usage = [что вы искали]
curation-elsewhere = Это могут делать только редакторы каталога, в своём чате. Вы можете написать им, чего не хватает: { $command }.
curation-closed = Здесь нет редакторов. Там, где этот бот отвечает в Slack или Telegram и у него есть редакторы, { $command } сообщает им, чего не хватает.
curation-not-stored = Сейчас не удалось сохранить, ничего не изменено. Попробуйте ещё раз чуть позже.
curation-undo = Отменить
edit-what = Напишите название инструмента, чтобы изменить его запись, например { $example }.
edit-unknown = Я не знаю, какой это инструмент: { $tool }. Напишите полное название или идентификатор.
edit-form = Чтобы изменить { $title }, скопируйте эти строки, исправьте что нужно и отправьте их. Пропущенные строки останутся как есть. Строка, где после двоеточия ничего нет, удаляет это поле.
edit-nothing = В каталоге это уже есть. Ничего не изменено.
edit-broken = Это пока нельзя опубликовать. Исправьте эти строки и отправьте снова:
edit-since = { $entry }: после того как вы открыли запись, её изменил { $actor }, { $moment }: { $fields }. Ваши строки не опубликованы. Посмотрите её ещё раз.
edit-look = Посмотреть ещё раз
edit-done = { $title }: опубликовал { $actor }, { $moment } ({ $fields }).
undo-done = Изменение { $revision } отменил { $actor }, { $moment }.
undo-unknown = Изменения с номером { $revision } нет.
undo-heading = Какое изменение отменить? Сначала самые новые.
undo-none = Здесь ещё ничего не публиковали, отменять нечего.
undo-this = Отменить { $revision }: { $title }
undo-detail = { $day }: { $fields }
form-misread = Не могу прочитать эту строку: { $line }
form-near = Возможно, вы имели в виду { $name }?
form-fields = Строка начинается с названия поля и двоеточия, например { $example }. Поля: { $fields }
form-example = Для чего он нужен, одним предложением.
form-topics = Темы: { $topics }
form-draft = Это ещё не опубликовано. Нажмите на строку, чтобы изменить её, или опубликуйте. Можно также скопировать все строки, изменить и отправить их.
form-missing = Этого ещё не хватает.
form-send = Отправить
form-left = Хорошо, форма закрыта. Ничего не изменено.
form-want = Напишите: { $field }. Дефис оставит поле пустым; «отмена» закроет форму.
form-now = Сейчас: { $value }
form-open = Заполнить
field-title = Название
field-summary = Краткое описание
field-topics = Темы
field-link = Страница
field-edition = Издание
field-languages = Языки
field-acronyms = Сокращения
field-aliases = Другие названия
nothing-tell = Сообщить редакторам
suggest-what = Чего не хватает? Напишите название и ссылку, например { $example }.
suggest-example = Руководство по правилам происхождения https://www.example.org/handbook
suggest-link = Это не полный адрес. Скопируйте его из браузера: он выглядит как { $example }.
suggest-here = Эта страница уже есть в каталоге:
suggest-done = Спасибо! Редакторы каталога посмотрят.
suggest-known = Спасибо! Редакторы уже получили это предложение.
suggest-many = Спасибо! Ваших предложений, которые ждут редакторов: { $most }. Присылайте новые, когда их рассмотрят.
proposal-of = { $kind }: { $title }
proposal-of-tool = { $kind }: { $tool } – { $title }
proposal-kind-new = Новый
proposal-kind-edition = Новое издание
proposal-kind-retitled = Новое название
proposal-kind-moved = Новый адрес
proposal-kind-withdrawn = Отозван
proposal-kind-link-broken = Нерабочая ссылка
proposal-kind-alias = Другое название
proposal-seen = Источник: { $source }, { $moment }
proposal-suggested = Предложил { $actor }, { $moment }
proposal-date = Опубликовано: { $date }
proposal-alike = Похоже на: { $tools }
proposal-missing = Ещё не хватает: { $fields }
proposal-do-publish = Опубликовать
proposal-do-edit = Изменить
proposal-do-same = То же, что…
proposal-do-edition = Новое издание…
proposal-do-decline = Не инструмент
proposal-do-later = Позже
proposal-do-take-off = Убрать страницу
proposal-do-keep = Оставить страницу
proposal-back = Назад к предложению
proposal-form = Скопируйте эти строки, заполните и отправьте: тогда запись будет опубликована.
proposal-which-same = Какой это инструмент? Если его здесь нет, напишите { $command } и название инструмента.
proposal-which-edition = Новое издание какого инструмента? Если его здесь нет, напишите { $command } и название инструмента.
proposal-no-date = Дата этого издания неизвестна. Напишите { $command }, а ниже { $line }.
proposal-faster = Кто-то успел раньше:
proposal-is-published = Опубликовал { $actor }, { $moment }.
proposal-is-declined = Отклонил { $actor }, { $moment }: это не инструмент, или он уже есть в каталоге.
proposal-is-later = Отложил { $actor }, { $moment }.
proposal-reopened = Отменил { $actor }, { $moment }. Можно решить заново.
proposal-unknown = Я не знаю такого предложения или действия: { $said }.
proposals-none = Сейчас решать нечего.
proposals-heading = { $count ->
    [one] { $count } предложение ждёт решения
    [few] { $count } предложения ждут решения
    [many] { $count } предложений ждут решения
   *[other] { $count } предложений ждут решения
}
proposals-more = И ещё { $count }.
proposals-list = Все предложения
unfound-known = Спасибо! Редакторы уже знают об этом вопросе. Он учтён.
unfound-many = Спасибо! Сегодня отсюда редакторам уже сообщили о нескольких вопросах. О других сообщите завтра.
unfound-counted = Спасибо! Вопрос учтён. Сейчас у редакторов много других вопросов.
proposal-kind-question = Искали и не нашли
proposal-asked = Кто-то безуспешно искал это и сообщил редакторам, { $moment }
proposal-do-alias = Добавить как другое название…
gaps-none = Сейчас ничего не упущено: то, что искали несколько человек, нашлось.
gaps-heading = { $count ->
    [one] { $count } вопрос без ответа
    [few] { $count } вопроса без ответа
    [many] { $count } вопросов без ответа
   *[other] { $count } вопроса без ответа
}
gap-asked = { $count ->
    [one] спрашивали { $count } раз, последний раз { $day }
    [few] спрашивали { $count } раза, последний раз { $day }
    [many] спрашивали { $count } раз, последний раз { $day }
   *[other] спрашивали { $count } раза, последний раз { $day }
}
gap-which = По запросу { $question } ничего не нашлось ({ $asked }). Какой инструмент должен находиться? Если его здесь нет, напишите { $command } и название инструмента.
gap-alias-of = Добавить как другое название: { $tool }
gap-do-dismiss = Отклонить
gaps-list = Все вопросы
gap-look = Посмотреть вопрос
gap-done = Теперь по запросу { $question } находится { $title }: опубликовал { $actor }, { $moment }.
gap-dismissed = Отклонил { $actor }, { $moment }: для этого нет инструмента.
gap-reopened = Отменил { $actor }, { $moment }: вопрос снова показан.
gap-unknown = Я не знаю { $said } ни как вопрос, ни как действие с вопросом.
proposal-link-broken = Сайт сообщает, что этой страницы больше нет: так было в три разных дня, последний раз { $moment }.
proposal-link-alone = Сайт сообщает, что этой страницы больше нет: так было в три разных дня, последний раз { $moment }. Это единственная страница инструмента: нажмите «Изменить» и напишите другой адрес.
proposal-link-kept = { $actor }, { $moment }: страница остаётся.
trouble-heading = С каталогом или его источниками что-то не так
trouble-source = Уже три дня из источника { $source } ничего не удаётся прочитать. Попросите оператора проверить: возможно, у страницы новый адрес.
trouble-catalogue = В изменённых файлах каталога есть ошибки, поэтому используется прежний каталог. Первая ошибка: { $problem }
trouble-settled = В файле каталога поле { $field } указано иначе, чем в опубликованном изменении { $revision }: верен файл.
