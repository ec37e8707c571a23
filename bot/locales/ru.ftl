# What people type in Russian: words with commas between them. There are no texts to read in this
# language yet: with all texts of en.ftl beside these words the bot speaks it, and tests ask for them.

## Commands and small talk

typed-command-tool = инструмент, поиск, найти, искать
typed-command-tools = инструменты, список, все
typed-command-topics = тема, темы
typed-command-new = новое, новинки, новости, последние
typed-command-digest = дайджест, рассылка
typed-command-language = язык, языки, настройки
typed-command-help = помощь, справка, команды, меню
typed-command-about = о боте
typed-command-privacy = конфиденциальность, забыть меня, мои данные
typed-command-subscribe = подписаться, подписка
typed-command-term = термин, определение, эквивалент
typed-command-unsubscribe = отписаться, отписка
typed-talk-hello = привет, здравствуйте, здравствуй, добрый день, доброе утро, добрый вечер, приветствую, как дела
typed-talk-thanks = спасибо, большое спасибо, спасибо большое, благодарю, благодарю вас
typed-talk-bye = пока, до свидания, до встречи, до завтра, всего доброго, всего хорошего, спокойной ночи, хорошего дня
typed-talk-ok = ок, окей, хорошо, ладно, да, нет, понятно, понял, поняла, отлично, ясно, тест
typed-talk-quit = выход, выйти
typed-talk-filler = пожалуйста, бот, всем, вам, опять, на, мне
typed-ask-help = помощь, помоги, помогите, помоги мне, помогите мне, нужна помощь, мне нужна помощь, можешь помочь, можете помочь, что ты умеешь, что вы умеете, что ты можешь, что можно спросить, как это работает, как пользоваться, инструкция, не понимаю, я не понимаю
typed-ask-who = кто ты, кто вы, что ты такое, что это, что это такое, как тебя зовут, ты бот, ты робот, вы бот
typed-ask-count = сколько инструментов, сколько всего инструментов, сколько у вас инструментов, количество инструментов
typed-ask-new = что нового, что новенького, есть новости, новинки, новые инструменты, последние инструменты
typed-ask-list = все инструменты, список инструментов, список, весь список, полный список, показать всё, покажи всё, покажите всё, какие есть инструменты, каталог
typed-mine = русский, на русском, по-русски, русский язык, говори по-русски, говорите по-русски
typed-digest = дайджест, дайджеста, дайджесты, рассылка, рассылку, рассылки

## Behind /digest

typed-part-on = да, вкл, включить, подписаться
typed-part-off = нет, выкл, выключить, отключить, отключи, отписаться, отменить, отмена, отмени, стоп, остановить
typed-part-pause = пауза, приостановить
typed-part-resume = возобновить, продолжить
typed-part-preview = предпросмотр
typed-part-status = статус, состояние, настройки, история
typed-part-why = почему
typed-part-cards = карточки, карточка
typed-part-change = изменить, поменять, время
typed-part-help = помощь, справка, ?
typed-rhythm-daily = ежедневно, ежедневный, каждый день
typed-rhythm-workdays = будни, по будням, рабочие дни, по рабочим дням, с понедельника по пятницу
typed-rhythm-weekly = еженедельно, еженедельный, каждую неделю, раз в неделю
typed-rhythm-other = выходные, по выходным, ежемесячно, каждый месяц, каждый час, ежечасно, каждый год, через день, два раза в день
typed-every = каждые, каждый, каждую
typed-monday = понедельник, понедельникам, пн
typed-tuesday = вторник, вторникам, вт
typed-wednesday = среда, среду, средам, ср
typed-thursday = четверг, четвергам, чт
typed-friday = пятница, пятницу, пятницам, пт
typed-saturday = суббота, субботу, субботам, сб
typed-sunday = воскресенье, воскресеньям, вс
typed-noon = полдень
typed-midnight = полночь
typed-morning = утро, утра, утром
typed-afternoon = дня, днём
typed-evening = вечер, вечера, вечером
typed-hour = ч
typed-am = a.m.
typed-pm = p.m.
typed-hours = час, часа, часов, минут
typed-days = д, день, дня, дней
typed-weeks = нед, неделя, неделю, недели, недель
typed-months = мес, месяц, месяца, месяцев
typed-years = год, года, лет
typed-for = на
typed-until = до, по
typed-last = последние, последних, за последние
typed-or = или
typed-and = и
typed-all = всё, все
typed-line = строка
typed-no-line = без-строки, без строки
typed-repeat = повторять
typed-once = один-раз, один раз
typed-filler = в, во, по, на, и, каждый, каждую, мне, пожалуйста, время, времени, час, часа, часов
