# Every text the bot says, and the words that it hears, in Arabic. Keep sentences short and words plain.

## Cards

card-title = العنوان
card-our-translation = الاسم أعلاه من ترجمتنا
card-access = الإتاحة
card-part-of = جزء من
card-parts = يحتوي على
card-parts-counted = { $count ->
    [zero] لا أدوات من هذا الفهرس
    [one] أداة واحدة من هذا الفهرس
    [two] أداتان من هذا الفهرس
    [few] { $count } أدوات من هذا الفهرس
    [many] { $count } أداة من هذا الفهرس
   *[other] { $count } أداة من هذا الفهرس
  }
card-replaces = يحل محل
card-replaced = حلّ محله
card-edition-value = { $label }، { $date }
card-languages = اللغات
card-topics = المواضيع
card-audience = لمن
card-related = أدوات ذات صلة
card-open = الصفحة الرسمية
card-tools-page = صفحة أدوات { $organisation }
card-no-page = لا أعرف صفحة لهذه الأداة وحدها. يفتح الرابط قائمة كل الأدوات.
card-unverified = لم يُتحقق من هذا العنوان.
card-seen-alive = كان هذا الرابط يعمل آخر مرة في { $day }.
card-page-only = { $languages } (صفحة الويب فقط)
card-page-language = الصفحة باللغة { $language }.
entry-detail = { $topic }، { $date }
entry-page-language = { $detail } (الصفحة باللغة { $language })

kind-guidelines = مبادئ توجيهية
kind-guide = دليل
kind-handbook = كتيب إرشادي
kind-compendium = خلاصة
kind-study = دراسة
kind-report = تقرير
kind-framework = إطار
kind-convention = اتفاقية
kind-declaration = إعلان
kind-recommendation = توصية
kind-standard = معيار
kind-model = نص نموذجي
kind-strategy = استراتيجية
kind-self-assessment = تقييم ذاتي
kind-application = تطبيق
kind-course = دورة
kind-package = حزمة
kind-nomenclature = مدونة
kind-reference = مرجع
kind-brochure = كتيب
access-public = للجميع
access-members = للأعضاء
access-subscription = بالاشتراك

reference = { $unit } { $number } { $subject }
reference-alone = { $unit } { $number }

## Lists, and on what a reference rests

semicolon = { "؛ " }
colon = { ": " }
brackets = { " (" }{ $text })
and-more = و{ $count } أيضًا
basis-official = رسمي
basis-third-party = بحسب غيرنا
basis-inferred = قراءتنا

## Lookup

choice = هل تقصد هذا بـ«{ $query }»؟
choices = «{ $query }» يناسب أكثر من أداة. أيها تريد؟
nothing = لم أجد أداة لـ«{ $query }».
nothing-absent = { $subject }: ليس في هذا الفهرس أداة لذلك. قد تجد المزيد في { $page }.
nothing-instead = جرّب كلمة من العنوان أو اختصارًا مثل { $example }، أو تصفح المواضيع.
nothing-asked = عمّ تبحث؟ اكتبه بعد الأمر، مثلًا: { $example }
nothing-asked-why = اكتب بعد الأمر ما بحثت عنه، وأقول لك لماذا أجبت هكذا. مثلًا: { $example }
nothing-filtered = لم أجد أداة لـ«{ $query }» مع { $filters }.
nothing-unfiltered = البحث دون مرشحات
term-line = { $language }: { $words }
term-ours = { $mark } صياغتنا، لم نجدها بعد في وثيقة
term-choices = أي مصطلح تقصد بـ«{ $query }»؟
term-unknown = لا أعرف المصطلح «{ $query }». يمكنك البحث عنه بين الأدوات.
term-search = البحث في الأدوات
term-nothing-asked = اكتب بعد الأمر كلمة أو اختصارًا بأي لغة. مثال: { $example }

## Why a tool was found

why-heading = لماذا وجدت هذه لـ«{ $query }»:
why-nothing = لم أجد في الفهرس شيئًا لـ«{ $query }».
why-hit = { $title } (الثقة { $percent }%): { $reasons }
why-exact = «{ $said }» موجود في { $where }
why-prefix = «{ $said }» بداية «{ $meant }»، في { $where }
why-typo = «{ $said }» = «{ $meant }»، في { $where }
why-form = «{ $said }» صيغة من «{ $meant }»، في { $where }
why-synonym = «{ $said }» يعني «{ $meant }»، في { $where }
why-joined = «{ $said }» هو «{ $meant }» بكتابة أخرى، في { $where }
why-misspelling = «{ $said }» خطأ إملائي معروف في { $meant }
where-id = معرّف الأداة
where-title = العنوان
where-acronym = اختصاراتها
where-alias = أسمائها الأخرى
where-misspelling = أخطائها الإملائية
where-reference = مراجعها
where-keyword = كلماتها المفتاحية
where-need = ما يحتاجها الناس له
where-page = صفحاتها الرسمية
where-summary = وصفها
where-topic = موضوعاتها

## Lists

only-five = أجيب عن { $most } أسئلة على الأكثر في المرة الواحدة. اسأل عن الباقي على حدة من فضلك.
page-previous = → السابق
page-next = التالي ←
page-footer = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
  }، صفحة { $page } من { $pages }
page-alone = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
  }
tools-heading = كل الأدوات، حسب الموضوع
tools-filtered = أدوات مع { $filters }
tools-none = لا أداة تناسب { $filters }.
tools-words = هذا الأمر يعرض الأدوات بالمرشحات. للبحث بالكلمات استخدم /tool.
topics-heading = المواضيع
kinds-heading = أنواع الأدوات
kinds-button = حسب النوع
topic-detail = { $count ->
    [zero] لا أدوات
    [one] أداة واحدة
    [two] أداتان
    [few] { $count } أدوات
    [many] { $count } أداة
   *[other] { $count } أداة
  }
new-heading = أحدث الإضافات
new-detail = أُضيفت في { $added }
reference-tools = أدوات تساعد في { $reference }
reference-none = لا أداة معروفة هنا تساعد في { $reference }.

## Filters

filter-mistake = لم أستطع قراءة { $filter }.
filter-topic = اكتب الموضوع بمعرّفه، مثلًا topic:{ $example }.
filter-kind = اختر نوعًا:
filter-access = اختر من يستطيع قراءتها أو استخدامها:
filter-lang = اكتب لغة الأداة، مثلًا lang:fr.
filter-year = اكتب سنة أو فترة: year:2020 أو year:2018- أو year:2015-2018.
filter-reference = اكتب رقمًا من { $system }، مثلًا { $example }.
filter-page = اكتب الصفحة رقمًا، مثلًا page:2.

## Language

language-now = لغة إجاباتي: { $language }. اختر لغة أخرى:
language-auto = تلقائي
language-auto-detail = لغة جهازك أو لغة هذا المكان
language-unknown = لا أتكلم { $wish } بعد. أتكلم: { $codes }.
language-chosen = سأجيبك من الآن بالعربية.
language-chosen-here = سأجيب هنا من الآن بالعربية.
language-forgotten = سأستخدم من الآن لغة جهازك.
language-not-kept = عذرًا، لا أستطيع حفظ اختيارك هنا، فلم يتغير شيء.
language-not-allowed = لا يختار لغة هذا المكان إلا من يديرونه. يمكنك اختيار لغتك: اترك كلمة «here».

## Help

command-tool = البحث عن أداة
    .usage = كلمات
command-tools = عرض الأدوات
    .usage = topic:… kind:… access:… lang:… year:…
command-topics = عرض المواضيع
    .usage = { "" }
command-new = عرض أحدث الإضافات
    .usage = { "" }
command-why = تفسير إجابة
    .usage = كلمات
command-term = المصطلح بلغات أخرى
    .usage = كلمة
command-digest = تلقي الجديد تلقائيًا
    .usage = on 08:00 القاهرة
command-language = اختيار اللغة
    .usage = en
command-help = عرض ما أستطيع فعله
    .usage = { "" }
command-about = عن هذا البوت وما يحفظه
    .usage = { "" }
start-hello = مرحبًا! أعرف { $count ->
    [zero] أدوات
    [one] أداة واحدة
    [two] أداتين
    [few] { $count } أدوات
    [many] { $count } أداة
   *[other] { $count } أداة
  } من { $organisation }، وأجد لك الأداة المناسبة.
start-how = اكتب ما تبحث عنه: عنوانًا أو اختصارًا أو حاجة. الأخطاء الإملائية لا تهم. جرّب أحد هذه:
start-how-group = هنا أجيب عن الأوامر، مثلًا { $example }. الأخطاء الإملائية لا تهم. جرّب أحد هذه:
start-digest-rests = توقف ملخصك لأنني لم أستطع الوصول إليك مدة من الزمن. اضغط الزر لتتلقاه من جديد، مع كل ما جدّ منذ ذلك الحين.
help-heading = ما أستطيع فعله
help-plain = في محادثة مباشرة، اكتب فقط ما تبحث عنه. عدة أدوات معًا: { $examples }
help-filters = يمكنك إضافة مرشحات إلى كلماتك: { $example }
about-what = بوت يجد أدوات { $organisation }. الإصدار { $version }.
about-catalogue = في الفهرس { $count ->
    [zero] لا أدوات
    [one] أداة واحدة
    [two] أداتان
    [few] { $count } أدوات
    [many] { $count } أداة
   *[other] { $count } أداة
  }؛ أُضيفت أحدثها في { $date }. { $page }.
about-page = صفحة الأدوات الرسمية
reply-thanks = على الرحب والسعة!
reply-bye = إلى اللقاء!
reply-ok = حسنًا. اكتب ما تبحث عنه، مثلًا: { $example }
reply-no = حسنًا. أنا هنا متى احتجت إليّ.
reply-sorry = عذرًا! جرّب كلمات أخرى، مثل { $example }، أو تصفح المواضيع.
reply-human = أنا برنامج، ولا أحد غيري يقرأ هذه المحادثة. اسأل مشغّل هذا البوت أو من أخبرك عنه.
reply-share = لمشاركة أداة، افتح بطاقتها أولًا: تحتها زر للمشاركة. ويمكنك أيضًا إرسال رابطها.
reply-file = لا أرسل ملفات. تقودك البطاقة إلى الصفحة الرسمية، والوثيقة هناك. اكتب الأداة التي تريدها، مثل: { $example }
reply-label = لا أعرف أي رسالة تقصد. اضغط الزر الموجود أسفلها، أو اكتب ما تبحث عنه.
about-privacy = يحفظ البوت اللغة التي تختارها. وللملخص يحفظ الإعدادات ومن غيّرها ومتى. ولا يحفظ أسئلتك: ما لم يعثر عليه يُحتسب دون ذكر من سأل.
privacy-more = يعرض { $mydata } ما أحفظه عنك. ويمحوه { $forgetme } فورًا. لا يُحفظ شيء آخر: لا اسم ولا ملف شخصي ولا رسائل.
privacy-days = { $count ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
  }
privacy-kept-question = ما تسأل عنه: إلى أن يُجاب عنه فقط. أقصى مدة: { $days }.
privacy-kept-language = اللغة التي تختارها: إلى أن تختار غيرها أو تطلب نسيانها.
privacy-kept-subscription = الملخص ووقته ومرشحاته: إلى أن يوقَف. وإذا تعذر الوصول إلى المكان فالمدة: { $days }.
privacy-kept-history = من غيّر ملخصًا ومتى وبأي كلمات: { $days }.
privacy-kept-sent = الملخصات التي أُرسلت: { $days }.
privacy-kept-unsent = الملخصات التي لم تصل: { $days }.
privacy-kept-unfound = ما لم أعثر عليه، دون ذكر من سأل: { $days } بعد آخر مرة سُئل فيها.
privacy-kept-author = من غيّر الفهرس أو اقترح شيئًا أو قرر شيئًا: { $days }.
command-privacy = ما الذي يُحفظ وإلى متى
command-mydata = ما يُحفظ عني
command-forgetme = انسني
mydata-id = تعرفك المنصة باسم { $id }.
mydata-language = اللغة: { $language }.
mydata-digests = عدد ملخصات هذه المحادثة المحفوظة: { $count }.
mydata-events = عدد تغييرات الملخصات المسجلة بمعرّفك: { $count }.
mydata-authored = عدد ما سُجل بمعرّفك في الفهرس: { $count }.
mydata-change = { $moment }: تغيير
mydata-suggestion = { $moment }: اقتراح
mydata-decision = { $moment }: قرار
mydata-nothing = لا أحفظ عنك شيئًا.
mydata-direct = أعرض ذلك عليك وحدك: اكتب لي { $command } في محادثة مباشرة.
mydata-unread = لا أستطيع قراءته الآن. حاول مرة أخرى بعد بضع دقائق.
forgetme-done = نُسي ذلك: لغتك، وملخص هذه المحادثة مع سجله، ومعرّفك حيثما سُجل.
forgetme-done-here = نُسي ذلك: لغتك، ومعرّفك حيثما سُجل. يبقى ملخص هذا المكان لأن آخرين يقرؤونه أيضًا. ولمحادثتك المباشرة معي اكتب { $forgetme } هناك.
forgetme-failed = تعذّر نسيان كل شيء الآن. حاول مرة أخرى بعد بضع دقائق.

## Digests

digest-heading = الجديد في الفهرس، { $date }: { $counts }
digest-heading-nothing = لا جديد في الفهرس، { $date }
digest-count-new = { $count ->
    [zero] لا أدوات جديدة
    [one] أداة جديدة واحدة
    [two] أداتان جديدتان
    [few] { $count } أدوات جديدة
    [many] { $count } أداة جديدة
   *[other] { $count } أداة جديدة
  }
digest-count-edition = { $count ->
    [zero] لا طبعات جديدة
    [one] طبعة جديدة واحدة
    [two] طبعتان جديدتان
    [few] { $count } طبعات جديدة
    [many] { $count } طبعة جديدة
   *[other] { $count } طبعة جديدة
  }
digest-count-withdrawn = { $count ->
    [zero] لا أدوات مسحوبة
    [one] أداة مسحوبة واحدة
    [two] أداتان مسحوبتان
    [few] { $count } أدوات مسحوبة
    [many] { $count } أداة مسحوبة
   *[other] { $count } أداة مسحوبة
  }
digest-since = يشمل هذا الملخص كل ما جدّ منذ { $date }.
digest-nothing = لا جديد هذا الأسبوع.
digest-new = أدوات جديدة
digest-edition = طبعات جديدة
digest-withdrawn = لم تعد في الفهرس
digest-entry = { $edition } – { $summary }
digest-more = { $count ->
    [zero] لا نتائج أخرى
    [one] نتيجة أخرى واحدة
    [two] نتيجتان أخريان
    [few] { $count } نتائج أخرى
    [many] { $count } نتيجة أخرى
   *[other] { $count } نتيجة أخرى
  }: { $command } يعرض أحدث الإضافات.
digest-grown = كبر الفهرس. عدد الأدوات الجديدة: { $count }. { $command } يعرضها كلها، ولكل موضوع قائمته.
digest-grown-topics = و{ $count } أخرى، حسب الموضوع
digest-grown-topic = { $count ->
    [zero] لا أدوات جديدة
    [one] أداة جديدة واحدة
    [two] أداتان جديدتان
    [few] { $count } أدوات جديدة
    [many] { $count } أداة جديدة
   *[other] { $count } أداة جديدة
  }
digest-cards = عرض البطاقات
digest-settings = إعدادات الملخص

digest-timetable = { $days } الساعة { $time } ({ $zone })
digest-daily = كل يوم
digest-workdays = كل يوم عمل
digest-monday-to-friday = من الاثنين إلى الجمعة
digest-weekly = كل أسبوع يوم { $weekday }
digest-zone = { $city }، { $offset }
digest-place = { $city }، { $country }
digest-clock = الآن { $time } ({ $offset })
digest-moment = { $day } الساعة { $time } ({ $zone })
digest-moment-short = { $day } الساعة { $time } { $offset }
digest-everything = كل شيء
digest-in-language = باللغة { $language }
digest-years = من { $since } إلى { $until }
digest-since-year = من { $year } فصاعدًا
digest-until-year = حتى { $year }

digest-is-on = الملخص مفعّل هنا.
digest-is-paused = الملخص معلّق.
digest-is-gone = توقف الملخص لأنني لم أستطع إيصاله.
digest-none = لا يصل أي ملخص إلى هنا.
digest-what-it-is = الملخص رسالة قصيرة واحدة بما جدّ في الفهرس. يصل في الوقت الذي تختاره، وفقط حين يكون هناك جديد.
digest-when = الموعد: { $timetable }.
digest-workdays-of = أيام العمل ({ $country }): { $days }، ما عدا العطل الرسمية.
digest-workdays-anywhere = لا أعرف بلدك من هذه المنطقة الزمنية، لذلك أيام العمل من الاثنين إلى الجمعة، والعطل الرسمية منها. لتغيير ذلك اذكر مدينة: { $example }
digest-week = من { $first } إلى { $last }
digest-holds = المحتوى: { $filters }.
digest-speaks = اللغة: { $language }.
digest-line = إن لم يجدّ شيء طوال أسبوع، تخبرك رسالة قصيرة بذلك.
digest-once = إن لم أتأكد من وصول ملخص، فلن أرسله مرة ثانية.
digest-next = التالي: { $moment }، إن كان هناك جديد.
digest-next-now = يصل الملخص التالي قريبًا جدًا، إن كان هناك جديد.
digest-paused = لن يصل أي ملخص حتى يستأنفه أحد.
digest-paused-until = يصل من جديد: { $moment }.
digest-gone = استأنف الملخص لتتلقاه من جديد.
digest-nothing-lost = لا يضيع شيء: ما يجدّ حتى ذلك الحين يصل مع الملخص التالي.
digest-off = أُوقف الملخص. شكرًا لقراءته!
digest-nothing-sent = { $days ->
    [zero] لم يُرسل أي ملخص.
    [one] لم يُرسل أي ملخص في اليوم الأخير.
    [two] لم يُرسل أي ملخص في اليومين الأخيرين.
    [few] لم يُرسل أي ملخص في آخر { $days } أيام.
    [many] لم يُرسل أي ملخص في آخر { $days } يومًا.
   *[other] لم يُرسل أي ملخص في آخر { $days } يوم.
  }

digest-outcome-planned = { $day }: كان هناك جديد.
digest-outcome-empty = { $day }: لم يكن هناك جديد، فلم يُرسل شيء.
digest-outcome-filtered = { $day }: لم يناسب اختيارك أي جديد، فلم يُرسل شيء.
digest-outcome-missed = { $day }: كنت متوقفًا أكثر من 12 ساعة. يصلك كل شيء مع الملخص التالي.
digest-outcome-busy = { $day }: كان ملخص أقدم لا يزال ينتظر. يصلك كل ما جدّ منذ ذلك الحين مع الملخص التالي.
digest-outcome-asked = طُلب الملخص في { $day }، وهو في الطريق.
digest-first = لم يأت الملخص الأول بعد.
digest-filtered = { " " }اختيارك: { $filters }.
digest-delivery-pending = ملخص { $day } ينتظر الإرسال. المحاولات حتى الآن: { $attempts }.
digest-delivery-sending = يُرسل ملخص { $day } الآن.
digest-delivery-sent = آخر إرسال: { $moment }. وفيه { $count ->
    [zero] لا أدوات
    [one] أداة واحدة
    [two] أداتان
    [few] { $count } أدوات
    [many] { $count } أداة
   *[other] { $count } أداة
  }.
digest-delivery-unknown = لا أعرف هل وصل ملخص { $day }، لذلك لن أرسله مرة أخرى.
digest-delivery-gone = لم يمكن إيصال ملخص { $day } إلى هنا.
digest-delivery-failed = رُفض ملخص { $day }. المحاولات: { $attempts }.
digest-delivery-error = السبب: { $error }
digest-waiting = أعيد المحاولة حتى يصل.
digest-failed = يصلك محتواه مع الملخص التالي، إلا إذا وصل جزء منه.

digest-events = ما حدث
digest-no-events = لم يحدث هنا شيء آخر.
digest-older = تغييرات أقدم
digest-event = { $moment }: { $what } ({ $actor })
digest-event-on = تفعيل
digest-event-changed = تغيير
digest-event-off = إيقاف
digest-event-paused = تعليق
digest-event-resumed = استئناف
digest-event-asked = أُرسل عند الطلب
digest-event-gone = تعذر الوصول إلى هذا المكان
digest-event-moved = انتقل مع هذه المحادثة
digest-event-failed = رُفض ملخص
digest-event-unknown = ربما لم يصل ملخص
digest-actor-you = أنت
digest-actor-somebody = شخص في هذا المكان
digest-actor-bot = البوت
digest-actor-platform = المنصة
digest-actor-forgotten = شخص نُسي

digest-try-daily = كل يوم الساعة 08:00
digest-try-workdays = أيام العمل الساعة 08:00
digest-try-weekly = كل أسبوع يوم الاثنين الساعة 08:00
digest-do-on = أريد هذا بانتظام
digest-do-off = إيقاف
digest-do-again = تفعيل من جديد
digest-do-pause = تعليق أسبوعين
digest-do-resume = استئناف
digest-do-preview = معاينة
digest-do-status = إعدادات الملخص
digest-do-why = لماذا وصل أو لم يصل؟
digest-do-change = تغيير الوقت أو الأيام
digest-lately = { $days ->
    [zero] الجديد
    [one] الجديد في اليوم الأخير
    [two] الجديد في اليومين الأخيرين
    [few] الجديد في آخر { $days } أيام
    [many] الجديد في آخر { $days } يومًا
   *[other] الجديد في آخر { $days } يوم
  }

digest-ask-zone = أين أنت؟ أحتاج إلى معرفة متى تكون الساعة { $time } عندك. اختر مكانًا، أو اكتب مدينتك بعد كلماتك، مثلًا: { $example }
digest-ask-zone-example = القاهرة
digest-which-zone = قد يعني «{ $place }» أكثر من منطقة زمنية. أيها منطقتك؟
digest-zone-near = لا أعرف «{ $place }». هل تقصد أحد هذه؟
digest-zone-unknown = لم أجد «{ $place }». اختر مكانًا توقيته مثل توقيتك، أو اكتب أقرب مدينة كبيرة أو بلدك.
digest-day-or-place = قد يكون «{ $code }» يومًا أو مكانًا. أيهما تقصد؟
digest-how = اكتب ما تريد تغييره بأي ترتيب: يوميًا أو أيام العمل أو أيامًا من الأسبوع، ووقتًا، ومدينة أو بلدًا، ومرشحات. مثلًا: { $example }
digest-how-example = تشغيل الاثنين 08:30 القاهرة lang:ar
digest-words = يمكنك أيضًا أن تكتب: { $off }، { $pause }، { $resume }، { $preview }، { $status }، { $why }
digest-also-in = طلبت أدوات باللغة { $language }، لكن الملخص نفسه يُكتب بلغة أخرى. هل تريده أيضًا باللغة { $language }؟
digest-do-also-in = نعم، باللغة { $language }
digest-meant = أستطيع إرسال ملخص كهذا. هل هذا ما تريد؟
digest-misread-time = اكتب وقتًا واحدًا، مثل 08:00 أو 8:30 أو 8 مساء.
digest-unsupported = لا أستطيع إرسال ملخص كهذا: { $said }
digest-misread-rhythm = يصل الملخص كل يوم، أو في أيام العمل، أو في أيام الأسبوع التي تسميها. اختر واحدًا من هذه من فضلك.
digest-misread-language = أكتب الملخصات باللغات: { $codes }. مثلًا: in:fr
digest-misread-pause = اكتب المدة، مثلًا: 10 أيام أو 3 أسابيع أو حتى الجمعة أو حتى 1 ديسمبر أو حتى 2030-01-31. سنة على الأكثر.
digest-misread-days = اكتب عدد أيام من 1 إلى 366، مثلًا: { $example }
digest-misread-filter = اكتب مرشحات مثل هذه: lang:fr year:2020-
digest-misread-day = اكتب يوم الملخص هكذا: { $example }
digest-too-many = هذه مرشحات كثيرة جدًا. للملخص { $most } على الأكثر، وكل تركيبة تُحسب.

digest-preview = هذه معاينة لما ينتظر الملخص التالي. لم يُرسل شيء.
digest-preview-days = هذه معاينة. تعرض ما جدّ في { $days ->
    [zero] هذه المدة
    [one] اليوم الأخير
    [two] اليومين الأخيرين
    [few] آخر { $days } أيام
    [many] آخر { $days } يومًا
   *[other] آخر { $days } يوم
  }؛ لم يُرسل شيء.
digest-nothing-waiting = لا شيء ينتظر الملخص التالي.
digest-asked = أرسل الآن ما ينتظر. سيصل بعد لحظة.
digest-nothing-waiting-filtered = لا شيء يناسب اختيارك ينتظر الملخص التالي. اختيارك: { $filters }.
digest-nothing-lately = لم يجدّ شيء في { $days ->
    [zero] هذه المدة
    [one] اليوم الأخير
    [two] اليومين الأخيرين
    [few] آخر { $days } أيام
    [many] آخر { $days } يومًا
   *[other] آخر { $days } يوم
  }.
digest-nothing-lately-filtered = لم يجدّ ما يناسب اختيارك في { $days ->
    [zero] هذه المدة
    [one] اليوم الأخير
    [two] اليومين الأخيرين
    [few] آخر { $days } أيام
    [many] آخر { $days } يومًا
   *[other] آخر { $days } يوم
  }. اختيارك: { $filters }.
digest-cards-left = { $count ->
    [zero] لا بطاقات أخرى
    [one] بطاقة أخرى واحدة
    [two] بطاقتان أخريان
    [few] { $count } بطاقات أخرى
    [many] { $count } بطاقة أخرى
   *[other] { $count } بطاقة أخرى
  }
digest-cards-gone = لم تعد لدي بطاقات { $day }: { $days ->
    [zero] لا أحفظ الملخصات
    [one] أحفظ الملخص يومًا واحدًا
    [two] أحفظ الملخص يومين
    [few] أحفظ الملخص { $days } أيام
    [many] أحفظ الملخص { $days } يومًا
   *[other] أحفظ الملخص { $days } يوم
  }.
digest-cards-none = لم يصل إلى هنا ملخص ببطاقات في { $day }.
digest-cards-to-come = لم يأت ملخص { $day } بعد، فلا بطاقات حتى الآن.

digest-not-allowed = لا يغيّر ملخص هذا المكان إلا من يديرونه. يمكنك الاطلاع عليه، أو تلقي ملخصك الخاص في محادثة مباشرة معي.
digest-not-kept = عذرًا، لم أستطع حفظ ذلك، فلم يتغير شيء. حاول لاحقًا من فضلك.
digest-elsewhere = تصل الملخصات في Slack وTelegram. هنا أستطيع أن أريك شكلها.
digest-somebody = شخص ما
digest-announce-on = { $person } فعّل هنا ملخصًا بالجديد: { $what }. { $command } يعرضه، ومن هناك يمكن إيقافه.
digest-announce-changed = { $person } غيّر الملخص: { $what }.
digest-announce-off = { $person } أوقف الملخص هنا. { $command } يفعّله من جديد.
digest-announce-paused = { $person } علّق الملخص هنا.
digest-announce-resumed = { $person } استأنف الملخص هنا. { $command } يعرض متى يصل.
digest-only = فقط { $filters }
digest-changed-language = باللغة { $language }
digest-changed-begins = الملخص التالي: { $day }
digest-changed-line-on = سطر كل أسبوع إن لم يكن هناك جديد
digest-changed-line-off = لا رسالة إن لم يكن هناك جديد
digest-changed-repeats-on = يُرسل من جديد إن لم يتأكد وصوله
digest-changed-repeats-off = لا يُرسل من جديد إن لم يتأكد وصوله

## What people type: words with commas between them, in any language at any time.
## English words come first where two languages have the same one; buttons ask with them.
## A file may hold these alone: its language is then understood, and not spoken.

# other names of commands
typed-command-tool = أداة, بحث, ابحث
typed-command-tools = أدوات, قائمة, الكل
typed-command-topics = موضوع, مواضيع
typed-command-new = جديد, الجديد, الأحدث
typed-command-digest = ملخص, نشرة
typed-command-language = لغة, لغات, إعدادات
typed-command-help = مساعدة, أوامر
typed-command-about = حول
typed-command-privacy = خصوصية, نسيان, من يرى أسئلتي, احذف حسابي
typed-command-mydata = بياناتي
typed-command-forgetme = انسني, احذف بياناتي
typed-command-subscribe = اشتراك, اشترك
typed-command-term = مصطلح, تعريف
typed-command-unsubscribe = إلغاء الاشتراك, لا ترسل لي المزيد, توقف عن الإرسال, لا أريد المزيد من الملخصات, احذفني من القائمة, ألغ اشتراكي, إلغاء اشتراكي, أريد إلغاء الاشتراك, ألغ الاشتراك, توقف عن النشر هنا, توقف عن النشر, توقف عن الكتابة, لا ترسل لي رسائل, لا ترسل لي, لا تكتب لي, لا تراسلني

# small talk, and questions about the bot
typed-talk-hello = مرحبا, أهلا, أهلا وسهلا, السلام عليكم, صباح الخير, مساء الخير, تحية, كيف حالك, هل أنت هنا, هل أنت موجود, أنت هنا, هل من أحد هنا, هل يوجد أحد, هل من أحد, مرحبا بك, مرحبا بكم, هلا, هاي, وعليكم السلام, السلام عليكم ورحمة الله, السلام عليكم ورحمة الله وبركاته, كيف الحال, كيف حالكم, صباح النور, مساء النور, أنا جديد هنا, أنا جديدة هنا, مرحبا بالجميع
typed-talk-thanks = شكرا, شكرا جزيلا, شكرا لك, أشكرك, أشكركم, شكرا على المساعدة, شكرا لمساعدتك, شكرا على مساعدتك, شكرا لكم, أحسنت, عمل جيد, عمل رائع, رائع, جزاك الله خيرا, بارك الله فيك, مفيد جدا, ألف شكر, شكرا على كل شيء, أنقذتني
typed-talk-bye = وداعا, مع السلامة, إلى اللقاء, تصبح على خير, أراك لاحقا, أراك قريبا, إلى الغد, ليلة سعيدة, نهارك سعيد, يوم سعيد, في أمان الله, باي, يوما سعيدا
typed-talk-ok = حسنا, نعم, تمام, جيد, ممتاز, فهمت, موافق, طيب, بالتأكيد, أكيد, طبعا, صحيح, أوكي, اوك, ماشي, أجل, لا مشكلة, مفهوم, ههه, هههه
typed-yes = نعم, أجل, موافق, تمام, أكيد, بالتأكيد, طبعا, صحيح, حسنا, ماشي
typed-talk-no = لا, لا شكرا, ليس الآن, ليس اليوم, لا شيء, لا شيء آخر, انس الأمر, لا يهم, إلغاء, ألغ, كلا, لا شكرا لك, لا داعي, لا أريد, آسف محادثة خاطئة, محادثة خاطئة, عذرا محادثة خاطئة, أرسلت بالخطأ, تجاهل هذا
typed-talk-sorry = خطأ, هذا خطأ, غير صحيح, ليس هذا, ليس هذا ما أبحث عنه, ليس هذا ما أريد, ليس هذا ما طلبته, ليس هذا ما أريده, لا يعمل, هذا لا يعمل, لا تعمل, أنت عديم الفائدة, عديم الفائدة, بلا فائدة, بوت غبي, غبي, أنت غبي, بوت سيئ, سيئ, أنت لا تفهمني, أنت لا تفهم, لا تفهم, غير مفيد, إجابة خاطئة, هذا غير صحيح, لم يساعدني, أحمق, اخرس, أكرهك, هذا غير مفيد, لا فائدة, ما زال خطأ
typed-talk-human = أريد التحدث إلى شخص, أريد التحدث مع شخص, أريد التحدث إلى إنسان, أريد التحدث مع إنسان, التحدث إلى شخص, التحدث إلى إنسان, شخص حقيقي, اتصل بنا, التواصل, تواصل معنا, بمن أتصل, كيف أتواصل معكم, الدعم, ملاحظات, اقتراح, شكوى, الإبلاغ عن مشكلة
typed-talk-share = مشاركة, شارك, شارك هذا, كيف أشارك, كيف أشارك هذا
typed-talk-file = أرسل لي الملف, أرسل الملف, أرسل لي pdf, أرسل ملف pdf, أريد الملف, أريد pdf, أين أحمل الملف, كيف أحمل الملف, من أين أحمله, أين الرابط, أرسل الرابط, أرسل لي الرابط, رابط التحميل, ترجم هذا المستند, ترجم الوثيقة
typed-talk-label = المزيد, أكثر, اعرض المزيد, التالي, الصفحة التالية, رجوع, عودة, السابق, الصفحة السابقة, الأول, الثاني, الأخير, هذا, ذاك, والآخر, الآخر
typed-talk-quit = خروج
typed-talk-filler = رجاء, فضلك, من, لو, سمحت, الآن, كل, أرني, أعطني, اعرض, أريد أن أرى, أريد, هل يمكنك, هل تستطيع, هل تتكلم, هل تتحدث, تكلم, تحدث, أجب, لغة, هذا الأسبوع, اليوم, هذا الشهر, و, يا, بوت, روبوت, هل, لدي, أنا, ب, جدا, صديقي, سيدي
typed-ask-help = مساعدة, ساعدني, ساعدوني, النجدة, أحتاج مساعدة, أحتاج إلى مساعدة, هل يمكنك مساعدتي, ماذا يمكنك أن تفعل, ماذا تستطيع أن تفعل, ماذا تفعل, كيف يعمل هذا, كيف أستخدم هذا, تعليمات, لا أفهم, كيف أستخدمك, كيف أستخدم البوت, كيف أستعمل هذا, كيف أبحث, كيف البحث, كيف أجد أداة, ما هي الأوامر, ما الأوامر, الأوامر, قائمة الأوامر, من أين أبدأ, كيف أبدأ, أعطني مثالا, مثال, أمثلة, لا أفهم شيئا, لم أفهم, أنا ضائع, ماذا أفعل, ماذا أفعل الآن, وماذا تفعل, هل تستطيع مساعدتي, هل يمكن أن تساعدني, هل تساعدني, ماذا يمكنني أن أسأل, ماذا أسأل, ماذا يمكنك, بماذا تساعد, النجده, ساعدني أرجوك, الرجاء المساعدة, أبحث عن أداة, أبحث عن شيء, أحتاج أداة, أحتاج إلى أداة, أريد أداة, لدي سؤال, عندي سؤال, لم أفهم شيئا
typed-ask-who = من أنت, ما أنت, ما هذا, ما اسمك, هل أنت روبوت, هل هذا بوت, هل هذا روبوت, هل أنت بوت, هل أنت إنسان, هل أنت بشر, هل أنت شخص حقيقي, هل أنت آلة, ما فائدة هذا البوت, ما فائدة هذا, ما فائدتك, ما هذا البوت, ما هو هذا, لماذا هذا, من صنعك, من أنشأك, من طورك, هل أنت ذكاء اصطناعي, عرف نفسك, عرفني بنفسك, ما هو اسمك, هل هو مجاني, هل هذا مجاني, هل هذا رسمي, من برمجك, كم التكلفة
typed-ask-count = كم أداة, كم عدد الأدوات, عدد الأدوات, كم أداة لديك, كم أداة هناك, كم أداة تعرف, كم عدد الأدوات لديك, كم الأدوات
typed-ask-new = ما الجديد, هل من جديد, أحدث الأدوات, الأدوات الجديدة, هل هناك جديد, هل يوجد جديد, ما الجديد هذا الأسبوع, ما هو الجديد, آخر الأخبار, الأخبار, أخبار, آخر الأدوات, آخر التحديثات, تحديثات, جديد, ما هي آخر الأدوات
typed-ask-list = كل الأدوات, جميع الأدوات, قائمة الأدوات, القائمة, القائمة الكاملة, اعرض الكل, ما هي الأدوات, الكتالوج, ما هي الأدوات المتوفرة, ما الأدوات المتوفرة, الأدوات المتوفرة, ما الأدوات لديك, ما هي الأدوات لديك, ماذا لديك, كل شيء, الأدوات, اعرض الأدوات, قائمة, قائمة كاملة, الفهرس
typed-ask-topics = ما هي المواضيع, ما المواضيع, أرني المواضيع, اعرض المواضيع, المواضيع, قائمة المواضيع, كل المواضيع, جميع المواضيع
typed-ask-digest = كم مرة تنشر, متى تنشر, كم مرة ترسل, متى يصل الملخص, متى الملخص القادم, كيف ألغي الاشتراك, كيف أشترك, كيف أوقف الملخص
typed-ask-language = تغيير اللغة, غير اللغة, لغة أخرى, ما اللغات, ما هي اللغات, ما اللغات التي تتكلمها, ما اللغات التي تتحدثها, اختر اللغة, اختيار اللغة, كيف أغير اللغة, كيف يمكنني تغيير اللغة, كيف تغيير اللغة
typed-mine = العربية, عربي, بالعربية, اللغة العربية, باللغة العربية, Arabic, arabe, árabe, арабский, на арабском, по-арабски, арабском языке, 阿拉伯语, 阿拉伯文, 阿拉伯語, in Arabic, en arabe, en árabe, em árabe, تكلم بالعربية, هل تتكلم العربية, هل تتحدث العربية
typed-digest = ملخص, الملخص, نشرة, النشرة
typed-put = ضع, ضعي, ضعوا, اجعل, وضع, هل, يمكنك, تستطيع

# what filters are called, and kinds where there are several of each, in the order of the catalogue’s definition
typed-filter-topic = موضوع, الموضوع, مواضيع
typed-filter-kind = نوع, النوع, أنواع
typed-filter-access = الوصول, وصول
typed-filter-lang = لغة, اللغة
typed-filter-year = سنة, السنة, عام, التاريخ, تاريخ
typed-filter-page = صفحة, الصفحة
typed-kinds = مبادئ توجيهية, أدلة, كتيبات إرشادية, خلاصات, دراسات, تقارير, أطر, اتفاقيات, إعلانات, توصيات, معايير, نصوص نموذجية, استراتيجيات, تقييمات ذاتية, تطبيقات, دورات, حزم, مدونات, مراجع, كتيبات

# which of several answers is meant: “the second one”, “number 3”
typed-first = الأول, الأولى
typed-second = الثاني, الثانية
typed-third = الثالث, الثالثة
typed-fourth = الرابع, الرابعة
typed-fifth = الخامس, الخامسة
typed-last-choice = الأخير, الأخيرة
typed-choice-filler = رقم, خيار, الخيار, أداة, الأداة, افتح, النتيجة

# courtesy around what is asked for
typed-courtesy = من فضلك, لو سمحت, رجاء, أرجوك, شكرا, شكرا جزيلا, مرحبا

## Behind /digest

# the parts of the command
typed-subcommand-on = نعم, تفعيل, تشغيل, اشتراك, شغل, فعل
typed-subcommand-off = لا, إيقاف, إلغاء, أوقف, ألغ, توقف, أوقفوا, أوقفي, ألغي, ألغوا, اوقف, لا ترسل, لا ترسلوا, توقف عن إرسال
typed-subcommand-pause = تعليق, علق, علقوا, علقي, أوقف مؤقتا, إيقاف مؤقت, إيقاف مؤقتا, الإيقاف المؤقت, أوقفوا مؤقتا, أوقفي مؤقتا
typed-subcommand-resume = استئناف, متابعة, استأنف, استأنفوا, استأنفي, تابع
typed-subcommand-now = الآن, أرسل
typed-subcommand-preview = معاينة
typed-subcommand-status = حالة, إعدادات, سجل
typed-subcommand-why = لماذا
typed-subcommand-cards = بطاقات, بطاقة
typed-subcommand-change = تغيير, تعديل, وقت
typed-subcommand-help = مساعدة, ؟

# how often
typed-rhythm-daily = يومي, يوميا, كل يوم, مرة في اليوم, يوميًا
typed-rhythm-workdays = أيام العمل, كل يوم عمل, في أيام العمل
typed-rhythm-weekly = أسبوعي, أسبوعيا, كل أسبوع, مرة في الأسبوع, أسبوعيًا
# what no digest does
typed-rhythm-other = شهري, شهريا, كل شهر, كل ساعة, كل سنة, مرتين في اليوم, مرتين في الشهر, مرتين في الأسبوع, يوم بعد يوم, كل ربع سنة, كل أسبوعين, كل يومين, كل شهرين, مرة في الشهر, من كل شهر, نهاية الشهر, أول الشهر
typed-monday-to-friday = من الاثنين إلى الجمعة
typed-weekend = عطلة نهاية الأسبوع, نهاية الأسبوع
typed-except = ما عدا, عدا, إلا, باستثناء
typed-every = كل
typed-monday = الاثنين, الإثنين, اثنين, كل يوم اثنين, كل يوم الاثنين
typed-tuesday = الثلاثاء, ثلاثاء, كل يوم ثلاثاء, كل يوم الثلاثاء
typed-wednesday = الأربعاء, أربعاء, كل يوم أربعاء, كل يوم الأربعاء
typed-thursday = الخميس, خميس, كل يوم خميس, كل يوم الخميس
typed-friday = الجمعة, جمعة, كل يوم جمعة, كل يوم الجمعة
typed-saturday = السبت, سبت, كل يوم سبت, كل يوم السبت
typed-sunday = الأحد, أحد, كل يوم أحد, كل يوم الأحد

# times: “8h30”, “8 p.m.”; a dot may be left out
typed-noon = الظهر
typed-midnight = منتصف الليل
typed-morning = صباحا, صباح, صباحًا, الصباح, هذا الصباح, في الصباح
typed-afternoon = بعد الظهر, عصرا, عصر اليوم
typed-evening = مساء, مساءً, هذا المساء, مساء اليوم, في المساء
typed-night = ليلا, ليل, الليلة, هذه الليلة, في الليل, ليلة
typed-hour = س, ساعة
typed-minute = دقيقة
typed-am = a.m., ص
typed-pm = p.m., م
typed-numbers = واحد, اثنان, ثلاثة, أربعة, خمسة, ستة, سبعة, ثمانية, تسعة, عشرة, أحد عشر, اثنا عشر
typed-hours-named = الواحدة, الثانية, الثالثة, الرابعة, الخامسة, السادسة, السابعة, الثامنة, التاسعة, العاشرة, الحادية عشرة, الثانية عشرة
typed-half-past = # والنصف, # ونصف, # و النصف
typed-quarter-past = # والربع, # وربع
typed-quarter-to = # إلا ربعا, # إلا ربع, # إلا الربع

# how long, and since when: “10 days”, “for 2 weeks”, “until 2030-01-31”, “last 7 days”
typed-hours = ساعة, ساعات, دقيقة
typed-days = يوم, أيام
typed-weeks = أسبوع, أسابيع
typed-months = شهر, أشهر
typed-years = سنة, سنوات
typed-one = واحد, واحدة
typed-for = لمدة
typed-until = حتى, إلى
typed-today = اليوم
typed-tomorrow = غدا, الغد, يوم غد
typed-day-after-tomorrow = بعد غد, بعد الغد, بعد يومين
typed-in = بعد, خلال
typed-from-now = { "" }
typed-next = القادم, القادمة, المقبل, المقبلة
typed-day-of-month = يوم, اليوم, ال, من الشهر, من هذا الشهر
typed-end-of-month = نهاية الشهر, آخر الشهر, نهاية هذا الشهر
typed-last = آخر

# what a digest holds
typed-or = أو
typed-and = و, وكذلك
typed-all = الكل, كل شيء
typed-line = سطر
typed-no-line = بدون-سطر, بدون سطر
typed-repeat = تكرار
typed-once = مرة-واحدة, مرة واحدة
typed-in-languages = بالإنجليزية, بالفرنسية, بالإسبانية, بالبرتغالية, بالروسية, بالعربية, بالصينية

# words that say nothing around a time and a place
typed-filler = في, على, و, كل, يوم, الساعة, ساعة, لي, توقيت, أريد, أرسل, أرسله, من, إلي, بتوقيت, أيام, حوالي, عند, ابتداء, ابتداءً, بدءا, اعتبارا, تماما, تمامًا

## When something is wrong

unknown-command = لا أعرف { $name }.
too-long = هذا طويل جدًا علي. اكتبه في { $most } حرف على الأكثر من فضلك.
too-fast = أنت أسرع مني! سأجيب عن أسئلتك السابقة أولًا. أعد طرح هذا السؤال بعد لحظات من فضلك.
apology = عذرًا، حدث خطأ من جهتنا. حاول مرة أخرى من فضلك. إن تكرر، فأعط هذا الرقم لمن يشغّل البوت: { $incident }

## The terminal

console-hint = اكتب رقم الزر لتضغطه. /help يعرض كل شيء، وCtrl-D للخروج. ما تكتبه يبقى في هذا الحاسوب.
console-bye = إلى اللقاء.

## Slack

slack-open = فتح
slack-choose = اختيار
slack-share = مشاركة هنا
slack-back = → رجوع
slack-shared-by = شارك { $person } هذا:
slack-shared = تمت مشاركته مع الجميع هنا.
slack-share-refused = لا يُسمح لي بالنشر هنا. ادعني أولًا (اكتب /invite واسمي)، ثم شارك من جديد.
slack-share-unknown = لم يؤكد Slack المشاركة. تحقق من فضلك قبل أن تشارك من جديد.
slack-too-late = استغرق ذلك وقتًا أطول مما يسمح به Slack. حاول مرة أخرى من فضلك.
slack-later = يرفض Slack طلباتي حاليًا. حاول بعد بضع دقائق من فضلك.
slack-not-installed = لست مثبتًا في مساحة عملك، فلا أستطيع الإجابة هنا. اسأل من يديرونها، أو اذكرني في قناة مشتركة مع من يستخدمونني.
slack-stranger = أنت من مساحة عمل أخرى: هنا أجيبك حين تذكرني وحين تضغط أزراري. الأوامر ونافذة البحث تعمل حيث أنا مثبت.
slack-modal-title = البحث عن أداة
slack-modal-submit = بحث
slack-modal-close = إغلاق
slack-find = ابدأ بكتابة عنوان أو اختصار أو حاجة
slack-find-hint = دراسة زمن الإفراج
slack-words = أو اكتب بكلماتك، ثم اضغط Enter
slack-words-hint = كم تنتظر البضائع على الحدود
slack-home-all = عرض الكل
slack-home-seen = حتى { $time }
slack-app-name = أدوات { $organisation }
slack-app-description = يجد الأداة المناسبة من { $organisation }، حتى مع الأخطاء الإملائية.
slack-app-how = اسأل بأمر أو بذكر اسمي أو برسالة مباشرة أو باختصار. الأخطاء الإملائية لا تهم، وأفهم عدة لغات.
slack-shortcut-anywhere = ابحث عن أداة { $organisation }
slack-shortcut-anywhere-detail = البحث عن أداة من أي مكان في Slack
slack-shortcut-message = ابحث عن أدوات لهذا
slack-shortcut-message-detail = البحث عن أدوات لهذه الرسالة، حتى داخل سلسلة ردود
slack-command-hint = [كلمات، أو: { $words }]
slack-digest-thread = المزيد عن كل منها في سلسلة الردود أدناه.
slack-digest-thread-more = و{ $count } غيرها. كلها في سلسلة الردود أدناه.
slack-digest-form = اختيار الأيام والوقت والمواضيع
slack-form-title = الفهرس
slack-digest-title = إعدادات الملخص
slack-digest-save = حفظ
slack-digest-for-you = لك وحدك: يصل الملخص إلى محادثتنا المباشرة.
slack-digest-for-place = للجميع هنا: يصل الملخص إلى هذه القناة.
slack-digest-days = الأيام
slack-digest-daily = كل يوم
slack-digest-workdays = أيام العمل دون العطل الرسمية
slack-digest-weekly = كل أسبوع يوم { $day }
slack-digest-time = الوقت
slack-digest-zone = المنطقة الزمنية: اكتب مدينة أو بلدًا
slack-digest-zone-hint = القاهرة
slack-digest-topics = هذه المواضيع فقط
slack-digest-languages = الأدوات بهذه اللغات فقط
slack-digest-references = الأدوات لهذه الأجزاء فقط من: { $systems }
slack-digest-all = الكل
slack-digest-kept = لهذا الملخص مرشحات لا يستطيع هذا النموذج عرضها: { $filters }. تبقى كما هي.
slack-digest-line = حين لا يكون هناك جديد
slack-digest-line-on = أخبرني مرة في الأسبوع
slack-digest-invite = حُفظ اختيارك، لكنني لست عضوًا في هذه القناة بعد. اكتب هنا /invite { $bot }: عندها يصل الملخص من تلقاء نفسه.
slack-my-name = واسمي
slack-install = يجد البوت الأدوات لمن في مساحة عملك. يعرض لك Slack ما يُسمح له به قبل أن توافق.
slack-install-button = إضافة إلى Slack
slack-install-declined = لم يُثبت شيء. يمكنك إغلاق هذه الصفحة أو البدء من جديد.
slack-install-state = انتهت صلاحية هذا الرابط أو استُخدم من قبل. ابدأ من جديد من صفحة التثبيت من فضلك.
slack-install-failed = لم يُكمل Slack التثبيت. حاول مرة أخرى بعد قليل من فضلك.
slack-installed = التطبيق الآن في { $workspace }. في Slack، اكتب /tool وما تبحث عنه.
slack-install-again = البدء من جديد
slack-install-open = فتح Slack

## Telegram

telegram-share = مشاركة
telegram-post = مشاركة هنا
telegram-back = → رجوع
telegram-stale = هذا الزر قديم جدًا. اسأل من جديد من فضلك.
telegram-answer-below = الإجابة أدناه.
telegram-opens-private = افتح محادثة خاصة معي لهذا من فضلك.
telegram-no-words = لا أقرأ إلا النص. اكتب اسم أداة أو ما تحتاجها له.
telegram-place-refused = لا يرى إعدادات تلك المحادثة ويغيّرها هنا إلا من يديرونها.
telegram-place-settings = الإعدادات في محادثة خاصة
telegram-nothing-inline = لا نتائج. عمّ يمكنني أن أسأل؟
telegram-help-inline = في أي محادثة، اكتب { $example } لتجد أداة وتنشر بطاقتها هناك.
telegram-help-groups = في المجموعة لا أرى إلا الأوامر مثل { $command }، والردود على رسائلي، وما يُنشر من خلالي.
telegram-rights-unknown = لم يخبرني Telegram هل تدير هذه المحادثة. إن كنت تديرها، فحاول مرة أخرى بعد قليل من فضلك. وإن بقي الأمر هكذا، فاجعلني مشرفًا أيضًا.
telegram-digest-part = { $heading } ({ $number }/{ $of })
telegram-short-description = يجد الأداة المناسبة: بالعنوان أو بالاختصار أو بما تحتاجها له.
telegram-description = قل لي عمّ تبحث: عنوان أو اختصار أو حاجة. الأخطاء الإملائية لا تهم. أجيب بالأداة المناسبة وصفحتها الرسمية وأدوات ذات صلة. في أي محادثة أخرى، اكتب اسمي وبضع كلمات لتنشر بطاقة هناك.
command-edit = تعديل بطاقة أداة
    .usage = [اسم الأداة، ثم الأسطر تحته]
command-undo = التراجع عن تعديل منشور
    .usage = [رقم التعديل]
command-suggest = اقتراح أداة على المحررين
    .usage = [العنوان والرابط]
command-proposals = ما ينتظر القرار
    .usage = { "" }
command-proposal = اقتراح واحد
    .usage = [رقمه]
command-gaps = ما بُحث عنه ولم يُعثر عليه
    .usage = { "" }
command-unfound = إخبار المحررين بما لم يُعثر عليه
    .usage = [ما كنت تبحث عنه]
curation-elsewhere = محررو الفهرس وحدهم يستطيعون ذلك، في غرفتهم. يمكنك إخبارهم بما ينقص: { $command }.
curation-closed = لا يوجد محررون هنا. حيث يعمل هذا البوت في Slack أو Telegram وله محررون، يخبرهم { $command } بما ينقص.
curation-not-stored = تعذر الحفظ الآن ولم يتغير شيء. يرجى المحاولة بعد قليل.
curation-undo = تراجع
edit-what = اكتب اسم أداة لتعديل بطاقتها، مثلًا { $example }.
edit-unknown = لا أعرف أي أداة هي { $tool }. اكتب عنوانها الكامل أو معرّفها.
edit-form = لتعديل { $title }، انسخ هذه الأسطر وغيّر ما تريد ثم أرسلها. الأسطر التي تتركها تبقى كما هي، والسطر الفارغ بعد النقطتين يحذف الحقل.
edit-nothing = الفهرس يقول ذلك كله. لم يتغير شيء.
edit-broken = لا يمكن نشر هذا بعد. يرجى تصحيح هذه الأسطر وإرسالها من جديد:
edit-since = عُدّل { $entry } بعد اطلاعك عليه، بواسطة { $actor }، { $moment }: { $fields }. لم تُنشر أسطرك. يرجى الاطلاع عليه من جديد.
edit-look = الاطلاع من جديد
edit-done = { $title }: نشره { $actor }، { $moment } ({ $fields }).
undo-done = تراجع { $actor } عن التعديل { $revision }، { $moment }.
undo-unknown = لا يوجد تعديل بالرقم { $revision }.
undo-heading = أي تعديل تريد التراجع عنه؟ الأحدث أولًا.
undo-none = لم يُنشر شيء هنا بعد، فلا شيء للتراجع عنه.
undo-this = تراجع { $revision }: { $title }
undo-detail = { $day }: { $fields }
form-misread = لا أستطيع قراءة هذا السطر: { $line }
form-near = هل تقصد { $name }؟
form-fields = يبدأ السطر باسم حقل ونقطتين، مثلًا { $example }. الحقول هي: { $fields }
form-example = الغرض منها في جملة واحدة.
form-topics = المواضيع هي: { $topics }
form-draft = لم يُنشر هذا بعد. اضغط سطرًا لتغييره، أو انشر. يمكنك أيضًا نسخ كل الأسطر وتغييرها وإرسالها.
form-missing = ما زال هذا ناقصًا.
form-send = إرسال
form-left = حسنًا، أُغلق النموذج ولم يتغير شيء.
form-want = اكتب: { $field }. الشرطة تتركه فارغًا، و«إلغاء» تغلق النموذج.
form-now = الآن: { $value }
form-open = ملء النموذج
field-title = العنوان
field-summary = الملخص
field-topics = المواضيع
field-link = الصفحة
field-edition = الإصدار
field-languages = اللغات
field-acronyms = المختصرات
field-aliases = أسماء أخرى
nothing-tell = إخبار المحررين
suggest-what = ما الذي ينقص؟ اكتب العنوان ورابطًا، مثلًا { $example }.
suggest-example = دليل قواعد المنشأ https://www.example.org/handbook
suggest-link = هذا ليس عنوانًا كاملًا. انسخه من المتصفح، وشكله مثل { $example }.
suggest-here = هذه الصفحة موجودة في الفهرس:
suggest-done = شكرًا! سيطلع محررو الفهرس على ذلك.
suggest-known = شكرًا! لدى المحررين هذا الاقتراح.
suggest-many = شكرًا! عدد اقتراحاتك التي تنتظر المحررين: { $most }. أرسل المزيد بعد النظر فيها.
proposal-of = { $kind }: { $title }
proposal-of-tool = { $kind }: { $tool } – { $title }
proposal-kind-new = جديد
proposal-kind-edition = إصدار جديد
proposal-kind-retitled = عنوان جديد
proposal-kind-moved = رابط جديد
proposal-kind-withdrawn = سُحب
proposal-kind-link-broken = رابط معطل
proposal-kind-alias = اسم آخر
proposal-seen = شوهد في { $source }، { $moment }
proposal-suggested = اقترحه { $actor }، { $moment }
proposal-date = تاريخ النشر: { $date }
proposal-alike = يشبه: { $tools }
proposal-missing = لا يزال ينقص: { $fields }
proposal-do-publish = نشر
proposal-do-edit = تعديل
proposal-do-same = هو نفسه…
proposal-do-edition = إصدار جديد من…
proposal-do-decline = ليس أداة
proposal-do-later = لاحقًا
proposal-do-take-off = إزالة الصفحة
proposal-do-keep = إبقاء الصفحة
proposal-back = العودة إلى الاقتراح
proposal-form = انسخ هذه الأسطر واملأها ثم أرسلها: عندئذ تُنشر البطاقة.
proposal-which-same = أي أداة هي؟ إن لم تكن واحدة من هذه فاكتب { $command } واسم الأداة.
proposal-which-edition = إصدار جديد من أي أداة؟ إن لم تكن واحدة من هذه فاكتب { $command } واسم الأداة.
proposal-no-date = تاريخ هذا الإصدار غير معروف. اكتب { $command } وتحته { $line }.
proposal-faster = سبقك شخص آخر:
proposal-is-published = نشره { $actor }، { $moment }.
proposal-is-declined = رفضه { $actor }، { $moment }: ليس أداة، أو هو في الفهرس.
proposal-is-later = أجّله { $actor }، { $moment }.
proposal-reopened = تراجع عنه { $actor }، { $moment }. يمكن اتخاذ القرار من جديد.
proposal-unknown = لا أعرف { $said } اقتراحًا أو إجراءً.
proposals-none = لا شيء ينتظر القرار الآن.
proposals-heading = اقتراحات تنتظر القرار: { $count }
proposals-more = و{ $count } أخرى.
proposals-list = كل الاقتراحات
unfound-known = شكراً! المحررون على علم بهذا السؤال، وقد احتُسب.
unfound-many = شكراً! تلقى المحررون اليوم عدة أسئلة من هنا. أرسل المزيد غداً.
unfound-counted = شكراً! احتُسب السؤال. لدى المحررين الآن أسئلة كثيرة أخرى.
proposal-kind-question = بُحث عنه ولم يُعثر عليه
proposal-asked = بحث أحدهم عن هذا دون جدوى وأخبر المحررين، { $moment }
proposal-do-alias = إضافة كاسم آخر لأداة…
gaps-none = لا ينقص شيء الآن: ما بحث عنه عدة أشخاص عُثر عليه.
gaps-heading = أسئلة لم يُعثر لها على شيء: { $count }
gap-asked = عدد المرات: { $count }، آخرها { $day }
gap-which = لم يُعثر على شيء للسؤال { $question } ({ $asked }). أي أداة ينبغي أن تجيب عنه؟ إن لم تكن واحدة من هذه فاكتب { $command } واسم الأداة.
gap-alias-of = إضافة كاسم آخر للأداة: { $tool }
gap-do-dismiss = استبعاد
gaps-list = كل الأسئلة
gap-look = عرض السؤال
gap-done = السؤال { $question } يقود الآن إلى { $title }: نشره { $actor }، { $moment }.
gap-dismissed = استبعده { $actor }، { $moment }: لا أداة تجيب عنه.
gap-reopened = تراجع عنه { $actor }، { $moment }: يُعرض السؤال من جديد.
gap-unknown = لا أعرف { $said } سؤالاً ولا إجراءً يخص سؤالاً.
proposal-link-broken = يقول الموقع إن هذه الصفحة لم تعد موجودة: هكذا كان في ثلاثة أيام، آخرها { $moment }.
proposal-link-alone = يقول الموقع إن هذه الصفحة لم تعد موجودة: هكذا كان في ثلاثة أيام، آخرها { $moment }. إنها الصفحة الوحيدة للأداة: اضغط «تعديل» واكتب رابطاً آخر.
proposal-link-kept = أبقاها { $actor }، { $moment }: تبقى الصفحة.
trouble-heading = هناك مشكلة في الفهرس أو في مصادره
trouble-source = لم تمكن قراءة شيء من المصدر { $source } منذ ثلاثة أيام. اطلب من المشغّل أن يتحقق: ربما تغيّر رابط الصفحة.
trouble-catalogue = في ملفات الفهرس المعدّلة أخطاء، لذلك يستمر العمل بالفهرس السابق. الخطأ الأول: { $problem }
trouble-settled = يقول ملف الفهرس عن { $field } غير ما يقوله التعديل المنشور { $revision }: المعتمد هو الملف.
