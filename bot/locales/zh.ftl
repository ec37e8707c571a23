# Every text the bot says, and the words that it hears, in Chinese. Keep sentences short and words plain.

## Cards

card-title = 标题
card-our-translation = 上方名称为我们的译文
card-access = 获取方式
card-part-of = 隶属于
card-parts = 包含
card-parts-counted = 本目录中的 { $count } 个工具
card-replaces = 取代
card-replaced = 已被取代为
card-edition-value = { $label }，{ $date }
card-languages = 语言
card-topics = 主题
card-audience = 适用对象
card-related = 相关工具
card-open = 官方页面
card-tools-page = { $organisation }工具页面
card-no-page = 未找到此工具的单独页面。链接会打开全部工具的列表。
card-unverified = 此网址尚未核实。
card-seen-alive = 此网址最近一次可以打开是在 { $day }。
card-page-only = { $languages }（仅网页）
card-page-language = 页面语言：{ $language }。
entry-detail = { $topic }，{ $date }
entry-page-language = { $detail }（页面语言：{ $language }）

kind-guidelines = 指南
kind-guide = 指引
kind-handbook = 手册
kind-compendium = 汇编
kind-study = 研究
kind-report = 报告
kind-framework = 框架
kind-convention = 公约
kind-declaration = 宣言
kind-recommendation = 建议书
kind-standard = 标准
kind-model = 范本
kind-strategy = 战略
kind-self-assessment = 自评工具
kind-application = 应用程序
kind-course = 课程
kind-package = 一揽子文件
kind-nomenclature = 商品目录
kind-reference = 参考资料
kind-brochure = 宣传册
access-public = 公开
access-members = 仅限成员
access-subscription = 需订阅

reference = { $unit } { $number } { $subject }
reference-alone = { $unit } { $number }

## Lists, and on what a reference rests

semicolon = { "；" }
colon = { "：" }
brackets = （{ $text }）
and-more = 另有 { $count } 个
basis-official = 官方
basis-third-party = 据其他来源
basis-inferred = 我们的理解

## Lookup

choice = “{ $query }”指的是这个吗？
choices = “{ $query }”对应不止一个工具。您要找哪一个？
nothing = 没有找到与“{ $query }”相关的工具。
nothing-absent = { $subject }：本目录中没有相关工具。您或许可以在这里找到更多：{ $page }。
nothing-instead = 请试试标题中的词或简称，例如 { $example }，也可以浏览主题。
nothing-asked = 您要找什么？请写在命令后面，例如：{ $example }
nothing-asked-why = 请在命令后面写上您查找的内容，我会说明为什么这样回答。例如：{ $example }
nothing-filtered = 按 { $filters } 筛选，没有找到与“{ $query }”相关的工具。
nothing-unfiltered = 不用筛选再找
term-line = { $language }：{ $words }
term-ours = { $mark } 我们自己的说法，尚未在文件中找到
term-choices = “{ $query }”是指哪个术语？
term-unknown = 没有找到术语“{ $query }”。您可以在工具中查找。
term-search = 在工具中查找
term-nothing-asked = 请在命令后写一个词或缩写，任何语言都可以。例如：{ $example }

## Why a tool was found

why-heading = “{ $query }”为何得到这些结果：
why-nothing = 目录中没有与“{ $query }”相关的内容。
why-hit = { $title }（把握 { $percent }%）：{ $reasons }
why-exact = “{ $said }”出现在{ $where }中
why-prefix = “{ $said }”是“{ $meant }”的开头，出现在{ $where }中
why-typo = “{ $said }”=“{ $meant }”，出现在{ $where }中
why-form = “{ $said }”是“{ $meant }”的词形变化，出现在{ $where }中
why-synonym = “{ $said }”意为“{ $meant }”，出现在{ $where }中
why-joined = “{ $said }”是“{ $meant }”的另一种写法，出现在{ $where }中
why-misspelling = “{ $said }”是 { $meant } 的常见误写
where-id = 工具编号
where-title = 标题
where-acronym = 简称
where-alias = 其他名称
where-misspelling = 常见误写
where-reference = 相关条款
where-keyword = 关键词
where-need = 用途说明
where-page = 官方页面
where-summary = 简介
where-topic = 主题

## Lists

only-five = 一次最多回答 { $most } 个问题，其余请分开提问。
page-previous = ← 上一页
page-next = 下一页 →
page-footer = { $count ->
   *[other] { $count } 条
  }，第 { $page } 页，共 { $pages } 页
page-alone = { $count ->
   *[other] { $count } 条
  }
tools-heading = 全部工具（按主题）
tools-filtered = 符合 { $filters } 的工具
tools-none = 没有符合 { $filters } 的工具。
tools-words = 此命令按筛选条件列出工具。要按词查找，请用 /tool。
topics-heading = 主题
kinds-heading = 工具类型
kinds-button = 按类型
topic-detail = { $count ->
   *[other] { $count } 个工具
  }
new-heading = 最新添加
new-detail = 添加于{ $added }
reference-tools = 有助于 { $reference } 的工具
reference-none = 这里没有已知有助于 { $reference } 的工具。

## Filters

filter-mistake = 无法识别 { $filter }。
filter-topic = 请用编号写主题，例如 topic:{ $example }。
filter-kind = 请选择类型：
filter-access = 请选择谁可以阅读或使用：
filter-lang = 请写工具的语言，例如 lang:zh。
filter-year = 请写年份或范围：year:2020、year:2018- 或 year:2015-2018。
filter-reference = 请写{ $system }的编号，例如 { $example }。
filter-page = 请写页码数字，例如 page:2。

## Language

language-now = 当前回答语言：{ $language }。请选择其他语言：
language-auto = 自动
language-auto-detail = 您的设备或此处的语言
language-unknown = 我还不会 { $wish }。我会的语言：{ $codes }。
language-chosen = 今后我用中文回答您。
language-chosen-here = 今后我在这里用中文回答。
language-forgotten = 今后我使用您设备的语言。
language-not-kept = 抱歉，这里无法保存您的选择，因此没有任何改变。
language-not-allowed = 只有此处的管理者才能选择这里的语言。若要选择您自己的语言，请去掉“here”。

## Help

command-tool = 查找工具
    .usage = 关键词
command-tools = 列出工具
    .usage = topic:… kind:… access:… lang:… year:…
command-topics = 显示主题
    .usage = { "" }
command-new = 显示最新添加
    .usage = { "" }
command-why = 解释回答
    .usage = 关键词
command-term = 查术语的各语言说法
    .usage = 词语
command-digest = 自动接收更新
    .usage = on 08:00 上海
command-language = 选择语言
    .usage = en
command-help = 显示我能做什么
    .usage = { "" }
command-about = 关于本机器人及其保存的内容
    .usage = { "" }
start-hello = 您好！{ $organisation }：我了解 { $count ->
   *[other] { $count } 个工具
  }，可以为您找到合适的那一个。
start-how = 请写您要找什么：标题、简称或需求。拼写有误也没关系。可以试试：
start-how-group = 在这里我只回答命令，例如 { $example }。拼写有误也没关系。可以试试：
start-digest-rests = 您的简报已停止，因为有一段时间无法联系到您。按下按钮即可重新接收，包括此后的全部更新。
help-heading = 我能做什么
help-plain = 在私聊中，直接写您要找的内容即可。一次查找多个工具：{ $examples }
help-filters = 可以在词后加筛选条件：{ $example }
about-what = 查找{ $organisation }工具的机器人。版本 { $version }。
about-catalogue = 目录中有 { $count ->
   *[other] { $count } 个工具
  }；最近一次添加是{ $date }。{ $page }。
about-page = 官方工具页面
reply-thanks = 不客气！
reply-bye = 再见！
reply-ok = 好的。请写您要找什么，例如：{ $example }
reply-no = 好的。需要时我都在。
reply-sorry = 抱歉！请换个说法试试，例如 { $example }，也可以浏览主题。
reply-human = 我是程序，没有其他人会看这个对话。请联系本机器人的运营者，或告诉您它的人。
reply-share = 要分享工具，请先打开它的卡片：卡片下方有分享按钮。您也可以发送它的链接。
reply-file = 我不发送文件。卡片会带您到官方页面，文件就在那里。请写您要哪个工具，例如：{ $example }
reply-label = 我不知道您指的是哪条消息。请按那条消息下方的按钮，或写下您要找什么。
about-privacy = 机器人保存您选择的语言。对于简报，它保存设置以及何人何时作过更改。它不保存您的问题：没有找到的内容只计数，不记录是谁问的。
privacy-more = { $mydata } 显示我保存的与您有关的内容。{ $forgetme } 会立即将其删除。其他内容一概不保存：没有姓名、个人资料或消息。
privacy-days = { $count } 天
privacy-kept-question = 您的问题：只保存到回答为止，最长 { $days }。
privacy-kept-language = 您选择的语言：直到您另选语言或要求删除。
privacy-kept-subscription = 简报及其时间和筛选条件：直到关闭；若无法再联系该处，则再保存 { $days }。
privacy-kept-history = 何人何时以何种文字更改了简报：{ $days }。
privacy-kept-sent = 已发送的简报：{ $days }。
privacy-kept-unsent = 未送达的简报：{ $days }。
privacy-kept-unfound = 没有找到的内容（不记录提问者）：最后一次被问到后{ $days }。
privacy-kept-author = 何人更改了目录、提出建议或作出决定：{ $days }。
command-privacy = 保存哪些内容以及多久
command-mydata = 保存了我的哪些内容
command-forgetme = 忘记我
mydata-id = 平台上您的标识是 { $id }。
mydata-language = 语言：{ $language }。
mydata-digests = 仍保存的本聊天简报：{ $count }。
mydata-events = 以您的标识记录的简报更改：{ $count }。
mydata-authored = 目录中以您的标识记录的内容：{ $count }。
mydata-change = { $moment }：更改
mydata-suggestion = { $moment }：建议
mydata-decision = { $moment }：决定
mydata-nothing = 我没有保存任何与您有关的内容。
mydata-direct = 这些内容我只给您看：请在私聊中向我发送 { $command }。
mydata-unread = 现在无法读取。请过几分钟再试。
forgetme-done = 已忘记：您的语言、本聊天的简报及其历史，以及所有记录中的您的标识。
forgetme-done-here = 已忘记：您的语言，以及所有记录中的您的标识。此处的简报保留，因为其他人也在阅读。若要删除与我私聊的内容，请在私聊中发送 { $forgetme }。
forgetme-failed = 现在无法全部删除。请过几分钟再试。

## Digests

digest-heading = 目录更新，{ $date }：{ $counts }
digest-heading-nothing = 目录没有更新，{ $date }
digest-count-new = { $count ->
   *[other] { $count } 个新工具
  }
digest-count-edition = { $count ->
   *[other] { $count } 个新版本
  }
digest-count-withdrawn = { $count ->
   *[other] { $count } 个工具已移除
  }
digest-since = 本简报包含自{ $date }以来的全部更新。
digest-nothing = 本周没有更新。
digest-new = 新工具
digest-edition = 新版本
digest-withdrawn = 已移出目录
digest-entry = { $edition } – { $summary }
digest-more = { $count ->
   *[other] 还有 { $count } 条
  }：{ $command } 列出最新添加。
digest-grown = 目录扩充了 { $count } 个新工具。{ $command } 列出全部工具，每个主题也有自己的列表。
digest-grown-topics = 另有 { $count } 个，按主题
digest-grown-topic = { $count ->
   *[other] { $count } 个新工具
  }
digest-cards = 显示卡片
digest-settings = 简报设置

digest-timetable = { $days } { $time }（{ $zone }）
digest-daily = 每天
digest-workdays = 每个工作日
digest-monday-to-friday = 周一至周五
digest-weekly = 每{ $weekday }
digest-zone = { $city }，{ $offset }
digest-place = { $city }，{ $country }
digest-clock = 当地现在 { $time }（{ $offset }）
digest-moment = { $day } { $time }（{ $zone }）
digest-moment-short = { $day } { $time } { $offset }
digest-everything = 全部
digest-in-language = { $language }版
digest-years = { $since } 年至 { $until } 年
digest-since-year = { $year } 年起
digest-until-year = 截至 { $year } 年

digest-is-on = 此处的简报已开启。
digest-is-paused = 简报已暂停。
digest-is-gone = 简报已停止，因为无法送达。
digest-none = 此处没有简报。
digest-what-it-is = 简报是一条短消息，介绍目录中的更新。它在您选择的时间发送，并且只在有更新时发送。
digest-when = 时间：{ $timetable }。
digest-workdays-of = { $country }的工作日：{ $days }，公共假日除外。
digest-workdays-anywhere = 从这个时区看不出所在国家，因此工作日为周一至周五，公共假日也包括在内。如需更改，请写一个城市：{ $example }
digest-week = { $first }至{ $last }
digest-holds = 内容：{ $filters }。
digest-speaks = 语言：{ $language }。
digest-line = 如果一周没有更新，会有一条短消息告知。
digest-once = 如果无法确定简报是否送达，我不会再发一次。
digest-next = 下一期：{ $moment }（如有更新）。
digest-next-now = 如有更新，下一期很快就到。
digest-paused = 在有人恢复之前，不会发送简报。
digest-paused-until = 恢复发送：{ $moment }。
digest-gone = 恢复简报即可重新接收。
digest-nothing-lost = 不会遗漏：在此之前的更新会随下一期简报发送。
digest-off = 简报已关闭。感谢您的阅读！
digest-nothing-sent = 最近 { $days } 天没有发送简报。

digest-outcome-planned = { $day }：有更新。
digest-outcome-empty = { $day }：没有更新，因此没有发送。
digest-outcome-filtered = { $day }：没有符合您选择的更新，因此没有发送。
digest-outcome-missed = { $day }：我停止运行超过 12 小时。全部更新会随下一期简报发送给您。
digest-outcome-busy = { $day }：前一期简报仍在等待发送。此后的全部更新会随下一期发送给您。
digest-outcome-asked = { $day }有人要求发送简报，正在发送。
digest-first = 第一期简报尚未发送。
digest-filtered = { "" }您的选择：{ $filters }。
digest-delivery-pending = { $day }的简报正在等待发送。已尝试次数：{ $attempts }。
digest-delivery-sending = { $day }的简报正在发送。
digest-delivery-sent = 上次发送：{ $moment }。介绍了 { $count ->
   *[other] { $count } 个工具
  }。
digest-delivery-unknown = 我不知道{ $day }的简报是否送达，因此不再发送。
digest-delivery-gone = { $day }的简报无法送达此处。
digest-delivery-failed = { $day }的简报被拒收。尝试次数：{ $attempts }。
digest-delivery-error = 原因：{ $error }
digest-waiting = 我会继续尝试，直到送达。
digest-failed = 除非其中一部分已送达，否则内容会随下一期简报发送给您。

digest-events = 历史记录
digest-no-events = 此处没有其他记录。
digest-older = 更早的更改
digest-event = { $moment }：{ $what }（{ $actor }）
digest-event-on = 已开启
digest-event-changed = 已更改
digest-event-off = 已关闭
digest-event-paused = 已暂停
digest-event-resumed = 已恢复
digest-event-asked = 应要求发送
digest-event-gone = 无法联系此处
digest-event-moved = 已随此处迁移
digest-event-failed = 一期简报被拒收
digest-event-unknown = 一期简报可能未送达
digest-actor-you = 您
digest-actor-somebody = 此处的某人
digest-actor-bot = 机器人
digest-actor-platform = 平台
digest-actor-forgotten = 已被忘记的某人

digest-try-daily = 每天 08:00
digest-try-workdays = 工作日 08:00
digest-try-weekly = 每周一 08:00
digest-do-on = 定期接收
digest-do-off = 关闭
digest-do-again = 重新开启
digest-do-pause = 暂停 2 周
digest-do-resume = 恢复
digest-do-preview = 预览
digest-do-status = 简报设置
digest-do-why = 为何收到或没收到？
digest-do-change = 更改时间或日期
digest-lately = 最近 { $days } 天的更新

digest-ask-zone = 您在哪里？我需要知道当地何时是 { $time }。请选择地点，或在您的文字后写上城市，例如：{ $example }
digest-ask-zone-example = 上海
digest-which-zone = “{ $place }”可能对应多个时区。您在哪一个？
digest-zone-near = 我不认识“{ $place }”。您是指下面的某一个吗？
digest-zone-unknown = 我没有找到“{ $place }”。请选择一个与您时间相同的地点，或写出最近的大城市或您的国家。
digest-day-or-place = “{ $code }”可能是星期几，也可能是地点。您指的是哪一个？
digest-how = 请按任意顺序写出要更改的内容：每天、工作日或星期几，时间，城市或国家，筛选条件。例如：{ $example }
digest-how-example = on 周一 08:30 上海 lang:zh
digest-words = 还可以写：{ $off }、{ $pause }、{ $resume }、{ $preview }、{ $status }、{ $why }
digest-also-in = 您要的是{ $language }工具，而简报本身用另一种语言撰写。简报也改用{ $language }吗？
digest-do-also-in = 是，用{ $language }
digest-meant = 我可以发送这样的简报。是您想要的吗？
digest-misread-time = 请写一个时间，例如 08:00、8点30 或 20:00。
digest-unsupported = 无法这样发送简报：{ $said }
digest-misread-rhythm = 简报可以每天、工作日，或每周您指定的几天发送。请选择其中一种。
digest-misread-language = 简报可用的语言：{ $codes }。例如：in:zh
digest-misread-pause = 请写时长，例如：10天、2周、到 周五、到 12月1日，或 到 2030-01-31。最长一年。
digest-misread-days = 请写 1 到 366 之间的天数，例如：{ $example }
digest-misread-filter = 请这样写筛选条件：lang:zh year:2020-
digest-misread-day = 请这样写简报的日期：{ $example }
digest-too-many = 筛选条件太多。一份简报最多 { $most } 个，每种组合都计算在内。

digest-preview = 这是下一期简报待发内容的预览。没有发送任何内容。
digest-preview-days = 这是预览，显示最近 { $days ->
   *[other] { $days } 天
  }的更新；没有发送任何内容。
digest-nothing-waiting = 下一期简报暂无内容。
digest-asked = 现在就发送等待中的内容，马上就到。
digest-nothing-waiting-filtered = 下一期简报暂无符合您选择的内容。您的选择：{ $filters }。
digest-nothing-lately = 最近 { $days ->
   *[other] { $days } 天
  }没有更新。
digest-nothing-lately-filtered = 最近 { $days ->
   *[other] { $days } 天
  }没有符合您选择的更新。您的选择：{ $filters }。
digest-cards-left = { $count ->
   *[other] 还有 { $count } 张卡片
  }
digest-cards-gone = { $day }的卡片已不再保留：简报只保存 { $days } 天。
digest-cards-none = { $day }没有向此处发送带卡片的简报。
digest-cards-to-come = { $day }的简报尚未发送，因此还没有卡片。

digest-not-allowed = 只有此处的管理者才能更改这里的简报。您可以查看，或在与我的私聊中接收自己的简报。
digest-not-kept = 抱歉，无法保存，因此没有任何改变。请稍后再试。
digest-elsewhere = 简报在 Slack 和 Telegram 中发送。在这里我可以向您展示它的样子。
digest-somebody = 有人
digest-announce-on = { $person } 在此处开启了更新简报：{ $what }。{ $command } 可查看或关闭。
digest-announce-changed = { $person } 更改了简报：{ $what }。
digest-announce-off = { $person } 关闭了此处的简报。{ $command } 可重新开启。
digest-announce-paused = { $person } 暂停了此处的简报。
digest-announce-resumed = { $person } 恢复了此处的简报。{ $command } 可查看发送时间。
digest-only = 仅限{ $filters }
digest-changed-language = 改用{ $language }
digest-changed-begins = 下一次简报：{ $day }
digest-changed-line-on = 没有更新时，每周告知一次
digest-changed-line-off = 没有更新时，不再告知
digest-changed-repeats-on = 可能未送达时再发一次
digest-changed-repeats-off = 可能未送达时不再重发

## What people type: words with commas between them, in any language at any time.
## English words come first where two languages have the same one; buttons ask with them.
## A file may hold these alone: its language is then understood, and not spoken.

# other names of commands
typed-command-tool = 工具, 搜索, 查找, 查询, 搜尋
typed-command-tools = 列表, 清单, 全部
typed-command-topics = 主题, 主題
typed-command-new = 最新, 新增, 新闻
typed-command-digest = 摘要, 简报, 简讯
typed-command-language = 语言, 設置, 设置
typed-command-help = 帮助, 幫助, 命令, 菜单
typed-command-about = 关于, 關於
typed-command-privacy = 隐私, 隱私, 谁能看到我的问题, 删除我的账号
typed-command-mydata = 我的数据
typed-command-forgetme = 忘记我, 删除我的数据
typed-command-subscribe = 订阅, 訂閱
typed-command-term = 术语, 定义, 術語
typed-command-unsubscribe = 退订, 取消订阅, 退訂, 不要再发了, 别再发了, 不要再发送, 停止发送, 不想再收到, 取消我的订阅, 我要退订, 我想退订, 我要取消订阅, 取消訂閱, 取消我的简报, 请停止简报, 停止发送简报, 不要再发简报, 别再发简报, 别在这里发了, 不要在这里发, 别再发消息了, 不要再发消息, 不要再发消息了, 别发消息了

# small talk, and questions about the bot
typed-talk-hello = 你好, 您好, 大家好, 嗨, 早上好, 早安, 下午好, 晚上好, 你好吗, 哈喽, 在吗, 你在吗, 您在吗, 有人吗, 有人在吗, 在不在, 喂, 你好啊, 早, 您好吗, 最近好吗, hello, 我是新来的
typed-talk-thanks = 谢谢, 謝謝, 多谢, 感谢, 非常感谢, 谢谢你, 谢谢您, 谢谢您的帮助, 谢谢你的帮助, 感谢您的帮助, 太好了, 太棒了, 真棒, 做得好, 辛苦了, 你真好, 很有用, 很有帮助, 厉害, 感恩, 谢啦, 太感谢了, 谢谢啦, 万分感谢, 帮大忙了
typed-talk-bye = 再见, 再見, 拜拜, 回头见, 晚安, 明天见, 下次见, 改天见, 回见, 周末愉快, 祝你愉快, 88
typed-talk-ok = 好, 好的, 可以, 是的, 行, 明白, 明白了, 知道了, 很好, 测试, 没问题, 当然, 对, 对的, 嗯, 嗯嗯, 懂了, 了解, 收到, 没关系, 是, 好吧, 好啊, 行吧, 同意, 哈哈, 哈哈哈, 呵呵
typed-yes = 是, 是的, 对, 对的, 好, 好的, 可以, 行, 没错, 当然, 同意, 嗯
typed-talk-no = 不, 不是, 不用, 不用了, 不用谢谢, 不要, 不需要, 算了, 没事, 没事了, 没什么, 取消, 现在不要, 不了, 不好意思发错了, 发错了, 发错群了, 抱歉发错了, 发错人了
typed-talk-sorry = 错了, 错, 不对, 这不对, 这是错的, 不是这个, 这不是我要的, 不是我要的, 这不是我想要的, 不是我想要的, 没用, 你没用, 没有用, 笨, 笨机器人, 笨蛋, 你真笨, 你听不懂, 你不懂, 听不懂, 不能用, 用不了, 坏了, 答错了, 胡说, 没有帮助, 这个不对, 不是我想找的, 垃圾, 滚, 闭嘴, 讨厌, 白痴, 还是不对, 你没听懂, 真没用
typed-talk-human = 我要和真人说话, 我想和真人说话, 和真人说话, 真人, 人工, 人工客服, 客服, 转人工, 联系, 联系方式, 联系我们, 怎么联系你们, 如何联系, 反馈, 意见反馈, 投诉, 报告问题
typed-talk-share = 分享, 转发, 怎么分享, 如何分享, 分享这个
typed-talk-file = 发我pdf, 把pdf发给我, 发pdf, 发送pdf, 给我pdf, pdf发我, 发我文件, 把文件发给我, 发给我文件, 哪里下载, 在哪里下载, 怎么下载, 下载链接, 给我链接, 发我链接, 我要pdf, 翻译这个文件, 能发pdf吗
typed-talk-label = 更多, 显示更多, 还有吗, 下一页, 下一个, 返回, 上一页, 上一个, 第一个, 第二个, 第三个, 最后一个, 这个, 那个, 另一个, 另一个呢
typed-talk-quit = 退出
typed-talk-filler = 请, 機器人, 机器人, 吗, 呢, 啊, 吧, 呀, 了, 的, 我, 你, 您, 能, 可以, 能不能, 可不可以, 请你, 请问, 给我, 给我看, 显示, 列出, 我想看, 我要看, 看看, 看, 一下, 会说, 会, 说, 用, 讲, 回答, 切换到, 改成, 语言, 今天, 本周, 这周, 这个月, 和, 那, 现在, 都, 看一下, 想, 要, 很, 非常
typed-ask-help = 帮助, 帮帮我, 帮我, 救命, 我需要帮助, 需要帮助, 请帮助我, 你能帮我吗, 你能做什么, 你会做什么, 你可以做什么, 我可以问什么, 怎么用, 怎么使用, 如何使用, 使用说明, 我不明白, 不懂, 请帮帮我, 帮我一下, 你会什么, 你能干什么, 能做什么, 能帮我吗, 可以帮我吗, 能帮我什么, 这个怎么用, 这怎么用, 怎么操作, 如何用, 我不懂, 我没看懂, 看不懂, 不明白, 没明白, 怎么搜索, 如何搜索, 怎么查, 怎么查找, 怎么找, 有哪些命令, 有什么命令, 命令列表, 从哪里开始, 怎么开始, 如何开始, 举个例子, 给我一个例子, 例子, 示例, 我该怎么办, 怎么办, 怎么问, 可以问什么, 问什么, 我在找工具, 我要找工具, 我想找工具, 找工具, 我需要工具, 我需要一个工具, 我有问题, 我有个问题, 我想问个问题
typed-ask-who = 你是谁, 您是谁, 你是什么, 这是什么, 你叫什么, 你叫什么名字, 你是机器人吗, 您叫什么, 您贵姓, 你是人吗, 你是真人吗, 是真人吗, 这是机器人吗, 是机器人吗, 是不是机器人, 你是不是机器人, 这是干什么的, 这是做什么的, 你是干什么的, 你是做什么的, 你有什么用, 有什么用, 谁开发了你, 谁开发的, 谁做的, 谁创造了你, 你是人工智能吗, 你是AI吗, 介绍一下自己, 自我介绍, 介绍一下你自己, 这是什么机器人, 你是不是真人, 免费吗, 是免费的吗, 你是官方的吗, 这是官方的吗, 谁做的你, 要钱吗, 收费吗
typed-ask-count = 有多少工具, 有多少个工具, 多少工具, 一共有多少工具, 工具数量, 一共有多少个工具, 有几个工具, 总共有多少工具, 你知道多少工具
typed-ask-new = 有什么新的, 有什么新内容, 有什么新工具, 最新工具, 最新的工具, 新工具, 有新的吗, 有什么更新, 有更新吗, 最近更新, 有新工具吗, 本周有什么新的, 有什么新鲜事, 最新消息, 有新消息吗, 最近有什么, 新的工具, 什么是新的
typed-ask-list = 所有工具, 全部工具, 工具列表, 工具清单, 列出所有工具, 显示全部, 有哪些工具, 目录, 完整列表, 全部列表, 完整清单, 你有什么工具, 有什么工具, 都有什么工具, 都有哪些工具, 你有哪些工具, 工具, 整个目录, 你有什么, 有什么
typed-ask-topics = 有哪些主题, 有什么主题, 显示主题, 主题列表, 所有主题, 全部主题, 主题有哪些
typed-ask-digest = 多久发一次, 你多久发一次, 什么时候发, 摘要什么时候来, 下一次摘要是什么时候, 简报多久发一次, 怎么退订, 如何退订, 怎么取消订阅, 怎么订阅, 如何订阅, 怎么停止简报
typed-ask-language = 切换语言, 更改语言, 改变语言, 换语言, 其他语言, 别的语言, 你会说什么语言, 你会哪些语言, 支持什么语言, 有哪些语言, 选择语言
typed-mine = 中文, 用中文, 说中文, 请用中文, 汉语, 简体中文, Chinese, chinois, chino, chinês, китайский, на китайском, по-китайски, китайском языке, صيني, الصينية, بالصينية, باللغة الصينية, 普通话, 华语, 繁体中文, in Chinese, en chinois, en chino, em chinês, Mandarin
typed-digest = 摘要, 简报, 简讯, 簡報, 簡訊
typed-put = 把, 将, 將, 给, 帮, 帮我, 下, 麻烦, 一会儿

# what filters are called, and kinds where there are several of each, in the order of the catalogue’s definition
typed-filter-topic = 主题, 题目
typed-filter-kind = 类型, 种类, 类别
typed-filter-access = 访问, 权限
typed-filter-lang = 语言, 语种
typed-filter-year = 年份, 年, 日期
typed-filter-page = 页, 页码
typed-kinds = 指南, 指引, 手册, 汇编, 研究, 报告, 框架, 公约, 宣言, 建议书, 标准, 范本, 战略, 自评工具, 应用程序, 课程, 一揽子文件, 商品目录, 参考资料, 宣传册

# which of several answers is meant: “the second one”, “number 3”
typed-first = 第一个, 第一, 第一项, 第一条, 第1个
typed-second = 第二个, 第二, 第二项, 第二条, 第2个
typed-third = 第三个, 第三, 第三项, 第三条, 第3个
typed-fourth = 第四个, 第四, 第四项, 第四条, 第4个
typed-fifth = 第五个, 第五, 第五项, 第五条, 第5个
typed-last-choice = 最后一个, 最后一项
typed-choice-filler = 号, 选项, 选, 打开, 选择

# courtesy around what is asked for
typed-courtesy = 请, 谢谢, 多谢, 谢谢你, 谢谢您, 麻烦, 麻烦你, 拜托, 你好, 您好

## Behind /digest

# the parts of the command
typed-subcommand-on = 是, 开启, 订阅
typed-subcommand-off = 否, 关闭, 取消, 停止, 退订, 停止发送, 不要发, 别发, 停掉
typed-subcommand-pause = 暂停, 暂时停止, 暫停
typed-subcommand-resume = 恢复, 继续, 恢復, 重新开始
typed-subcommand-now = 现在, 立即, 马上
typed-subcommand-preview = 预览
typed-subcommand-status = 状态, 设置, 历史
typed-subcommand-why = 为什么
typed-subcommand-cards = 卡片
typed-subcommand-change = 更改, 修改, 时间
typed-subcommand-help = 帮助, ?

# how often
typed-rhythm-daily = 每天, 每日, 天天, 每天一次
typed-rhythm-workdays = 工作日, 每个工作日, 平日
typed-rhythm-weekly = 每周, 每星期, 每周一次, 一周一次
# what no digest does
typed-rhythm-other = 每月, 每个月, 每小时, 每年, 隔天, 每月一次, 每两周, 隔周, 每季度, 一周两次, 每天两次, 每月初, 月底, 每月底, 月初
typed-monday-to-friday = 周一至周五, 周一到周五
typed-weekend = 周末, 每周末, 每个周末, 週末
typed-except = 除了, 除, 不含, 不包括
typed-every = 每
typed-monday = 周一, 星期一, 礼拜一, 每周一, 每星期一
typed-tuesday = 周二, 星期二, 礼拜二, 每周二, 每星期二
typed-wednesday = 周三, 星期三, 礼拜三, 每周三, 每星期三
typed-thursday = 周四, 星期四, 礼拜四, 每周四, 每星期四
typed-friday = 周五, 星期五, 礼拜五, 每周五, 每星期五
typed-saturday = 周六, 星期六, 礼拜六, 每周六, 每星期六
typed-sunday = 周日, 周天, 星期日, 星期天, 礼拜天, 每周日, 每星期日, 每星期天

# times: “8h30”, “8 p.m.”; a dot may be left out
typed-noon = 中午
typed-midnight = 午夜
typed-morning = 早上, 上午, 清晨, 早晨, 早, 今早, 今晨, 明早
typed-afternoon = 下午
typed-evening = 傍晚
typed-night = 晚上, 晚, 夜里, 夜晚, 深夜, 凌晨, 半夜, 今晚, 今夜, 今天夜里, 明晚
typed-hour = 点, 點, 时, 時
typed-minute = 分, 分钟
typed-am = a.m.
typed-pm = p.m.
typed-numbers = 一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二
typed-hours-named = 一, 两, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二
typed-half-past = #点半, #點半, #时半, #時半
typed-quarter-past = #点一刻, #點一刻
typed-quarter-to = 差一刻#点, 差一刻#點

# how long, and since when: “10 days”, “for 2 weeks”, “until 2030-01-31”, “last 7 days”
typed-hours = 小时, 个小时, 分钟
typed-days = 天, 日
typed-weeks = 周, 星期, 个星期
typed-months = 月, 个月
typed-years = 年
typed-one = 一
typed-for = 为期
typed-until = 到, 直到, 至
typed-today = 今天
typed-tomorrow = 明天, 明日, 明早, 明晚
typed-day-after-tomorrow = 后天, 後天
typed-in = { "" }
typed-from-now = 后, 後, 之后, 以后, 过后
typed-next = 下, 下个, 下一个
typed-day-of-month = 日, 号, 號, 这个月, 本月
typed-end-of-month = 月底, 这个月底, 本月底, 月末
typed-last = 最近, 过去

# what a digest holds
typed-or = 或, 或者
typed-and = 和, 与, 及, 以及, 还有
typed-all = 全部, 所有
typed-line = 提示
typed-no-line = 不提示
typed-repeat = 重复
typed-once = 一次
typed-in-languages = 用英语, 用法语, 用西班牙语, 用葡萄牙语, 用俄语, 用阿拉伯语, 用中文

# words that say nothing around a time and a place
typed-filler = 在, 请, 时间, 每, 我, 我想, 想, 要, 发, 给我, 发送, 收到, 于, 左右, 的, 从, 從, 开始, 開始, 起, 整, 准时

## When something is wrong

unknown-command = 我不认识 { $name }。
too-long = 内容太长了。请缩短到最多 { $most } 个字符。
too-fast = 您比我快！我先回答您之前的问题，这个问题请稍后再问。
apology = 抱歉，我们这边出错了。请重试。如果再次出现，请把此编号告诉运营者：{ $incident }

## The terminal

console-hint = 输入按钮的编号即可按下它。/help 显示全部内容，Ctrl-D 退出。您输入的内容只留在这台计算机上。
console-bye = 再见。

## Slack

slack-open = 打开
slack-choose = 选择
slack-share = 在此分享
slack-back = ← 返回
slack-shared-by = { $person } 分享了：
slack-shared = 已分享给这里的所有人。
slack-share-refused = 我不能在这里发布。请先邀请我（输入 /invite 和我的名字），然后再分享。
slack-share-unknown = Slack 没有确认分享成功。再次分享前请先检查。
slack-too-late = 对 Slack 来说用时太长了。请重试。
slack-later = Slack 目前拒绝我的请求。请几分钟后再试。
slack-not-installed = 您的工作区没有安装我，因此我无法在这里回答。请联系工作区管理者，或在与使用者共享的频道中提及我。
slack-stranger = 您来自另一个工作区：在这里，提及我或按我的按钮时我会回答。命令和搜索窗口只在安装了我的工作区可用。
slack-modal-title = 查找工具
slack-modal-submit = 查找
slack-modal-close = 关闭
slack-find = 请输入标题、简称或需求
slack-find-hint = 放行时间研究
slack-words = 或用自己的话写，然后按 Enter
slack-words-hint = 货物放行要多久
slack-home-all = 显示全部
slack-home-seen = 截至 { $time }
slack-app-name = { $organisation }工具
slack-app-description = 查找合适的{ $organisation }工具，拼写有误也没关系。
slack-app-how = 可以用命令、提及、私信或快捷方式提问。拼写有误也没关系，并支持多种语言。
slack-shortcut-anywhere = 查找{ $organisation }工具
slack-shortcut-anywhere-detail = 在 Slack 的任何位置查找工具
slack-shortcut-message = 为此消息查找工具
slack-shortcut-message-detail = 为此消息查找工具，在消息列中也可使用
slack-command-hint = [关键词，或：{ $words }]
slack-digest-thread = 各项详情见下方消息列。
slack-digest-thread-more = 另有 { $count } 个。全部内容见下方消息列。
slack-digest-form = 选择日期、时间和主题
slack-form-title = 目录
slack-digest-title = 简报设置
slack-digest-save = 保存
slack-digest-for-you = 仅发给您：简报发送到我们的私聊。
slack-digest-for-place = 发给这里的所有人：简报发送到此频道。
slack-digest-days = 日期
slack-digest-daily = 每天
slack-digest-workdays = 工作日（节假日除外）
slack-digest-weekly = 每{ $day }
slack-digest-time = 时间
slack-digest-zone = 时区：输入城市或国家
slack-digest-zone-hint = 上海
slack-digest-topics = 仅这些主题
slack-digest-languages = 仅这些语言的工具
slack-digest-references = 仅与以下部分相关的工具：{ $systems }
slack-digest-all = 全部
slack-digest-kept = 此简报有表单无法显示的筛选条件：{ $filters }。它们保持不变。
slack-digest-line = 没有更新时
slack-digest-line-on = 每周告知一次
slack-digest-invite = 您的选择已保存，但我还不是此频道的成员。请在这里输入 /invite { $bot }，之后简报会自动发送。
slack-my-name = 和我的名字
slack-install = 本机器人为您工作区的人查找工具。在您同意之前，Slack 会显示它可以做什么。
slack-install-button = 添加到 Slack
slack-install-declined = 没有安装任何内容。您可以关闭此页面，或重新开始。
slack-install-state = 此链接已过期或已使用过。请从安装页面重新开始。
slack-install-failed = Slack 没有完成安装。请稍后再试。
slack-installed = 此应用已安装到 { $workspace }。请在 Slack 中输入 /tool 和您要找的内容。
slack-install-again = 重新开始
slack-install-open = 打开 Slack

## Telegram

telegram-share = 分享
telegram-post = 在此分享
telegram-back = ← 返回
telegram-stale = 此按钮已过期。请重新提问。
telegram-answer-below = 回答在下方。
telegram-opens-private = 请为此打开与我的私聊。
telegram-no-words = 我只能阅读文字。请写工具名称，或您需要它做什么。
telegram-place-refused = 只有该聊天的管理者才能在这里查看和更改其设置。
telegram-place-settings = 私聊中的设置
telegram-nothing-inline = 没有结果。可以问什么？
telegram-help-inline = 在任意聊天中输入 { $example } 即可查找工具，并在那里发布其卡片。
telegram-help-groups = 在群组中，我只能看到 { $command } 这样的命令、对我消息的回复，以及通过我发布的内容。
telegram-rights-unknown = Telegram 没有告诉我您是否管理此聊天。如果是，请稍后再试。如果仍然如此，请把我也设为管理员。
telegram-digest-part = { $heading }（{ $number }/{ $of }）
telegram-short-description = 查找合适的工具：按标题、按简称，或按用途。
telegram-description = 告诉我您要找什么：标题、简称或需求。拼写有误也没关系。我会给出合适的工具、其官方页面和相关工具。在任何其他聊天中，输入我的名字和几个词，即可在那里发布卡片。
command-edit = 修改工具条目
    .usage = [工具名称，下面写各行]
command-undo = 撤销已发布的修改
    .usage = [修改编号]
command-suggest = 向编辑推荐工具
    .usage = [标题和链接]
command-proposals = 待决定的事项
    .usage = { "" }
command-proposal = 一项提议
    .usage = [编号]
command-gaps = 查找过但没有找到的内容
    .usage = { "" }
command-unfound = 把没有找到的内容告诉编辑
    .usage = [您要找的内容]
curation-elsewhere = 只有目录编辑可以在他们的房间里这样做。您可以告诉他们缺少什么：{ $command }。
curation-closed = 这里没有编辑。如果本机器人在 Slack 或 Telegram 中运行并有编辑，{ $command } 可以告诉他们缺少什么。
curation-not-stored = 暂时无法保存，没有任何改动。请稍后再试。
curation-undo = 撤销
edit-what = 请写出工具名称以修改其条目，例如 { $example }。
edit-unknown = 我不知道 { $tool } 是哪个工具。请写完整标题或标识。
edit-form = 要修改 { $title }，请复制这些行，改动后发送。省略的行保持不变；冒号后面为空的行会删除该字段。
edit-nothing = 目录中已经如此，没有任何改动。
edit-broken = 暂时不能发布。请修改这些行后重新发送：
edit-since = 您查看之后，{ $actor } 于 { $moment } 修改了 { $entry }：{ $fields }。您的内容没有发布。请再查看一次。
edit-look = 再次查看
edit-done = { $title }：由 { $actor } 于 { $moment } 发布（{ $fields }）。
undo-done = 修改 { $revision } 已由 { $actor } 于 { $moment } 撤销。
undo-unknown = 没有编号为 { $revision } 的修改。
undo-heading = 要撤销哪一项修改？最新的在最前面。
undo-none = 这里还没有发布过任何修改，没有可撤销的内容。
undo-this = 撤销 { $revision }：{ $title }
undo-detail = { $day }：{ $fields }
form-misread = 我无法读取这一行：{ $line }
form-near = 您是指 { $name } 吗？
form-fields = 每行以字段名和冒号开头，例如 { $example }。字段有：{ $fields }
form-example = 用一句话说明用途。
form-topics = 主题有：{ $topics }
form-draft = 尚未发布。按一行即可修改，或者发布。您也可以复制所有行，修改后发送。
form-missing = 这里还缺内容。
form-send = 发送
form-left = 好的，表单已关闭，没有任何更改。
form-want = 请填写：{ $field }。连字符表示留空；“取消”关闭表单。
form-now = 现在：{ $value }
form-open = 填写
field-title = 标题
field-summary = 简介
field-topics = 主题
field-link = 页面
field-edition = 版本
field-languages = 语言
field-acronyms = 缩写
field-aliases = 其他名称
nothing-tell = 告诉编辑
suggest-what = 缺少什么？请写标题和链接，例如 { $example }。
suggest-example = 原产地规则手册 https://www.example.org/handbook
suggest-link = 这不是完整的网址。请从浏览器中复制，例如 { $example }。
suggest-here = 目录中已有此页面：
suggest-done = 谢谢！目录编辑会查看。
suggest-known = 谢谢！编辑已经收到这条建议。
suggest-many = 谢谢！您有 { $most } 条建议正在等待编辑。请等他们看过之后再发送。
proposal-of = { $kind }：{ $title }
proposal-of-tool = { $kind }：{ $tool } – { $title }
proposal-kind-new = 新工具
proposal-kind-edition = 新版本
proposal-kind-retitled = 新标题
proposal-kind-moved = 新地址
proposal-kind-withdrawn = 已撤回
proposal-kind-link-broken = 链接失效
proposal-kind-alias = 其他名称
proposal-seen = 来源：{ $source }，{ $moment }
proposal-suggested = 由 { $actor } 建议，{ $moment }
proposal-date = 发布日期：{ $date }
proposal-alike = 类似于：{ $tools }
proposal-missing = 还缺少：{ $fields }
proposal-do-publish = 发布
proposal-do-edit = 编辑
proposal-do-same = 等同于…
proposal-do-edition = …的新版本
proposal-do-decline = 不是工具
proposal-do-later = 以后
proposal-do-take-off = 移除页面
proposal-do-keep = 保留页面
proposal-back = 返回提议
proposal-form = 请复制这些行，填写后发送，条目即会发布。
proposal-which-same = 这是哪个工具？如果不在其中，请写 { $command } 和工具名称。
proposal-which-edition = 这是哪个工具的新版本？如果不在其中，请写 { $command } 和工具名称。
proposal-no-date = 不知道该版本的日期。请写 { $command }，下一行写 { $line }。
proposal-faster = 有人先一步决定了：
proposal-is-published = 由 { $actor } 于 { $moment } 发布。
proposal-is-declined = 由 { $actor } 于 { $moment } 拒绝：不是工具，或目录中已有。
proposal-is-later = 由 { $actor } 于 { $moment } 推迟。
proposal-reopened = 由 { $actor } 于 { $moment } 撤销。可以重新决定。
proposal-unknown = 我不认识 { $said } 这项提议或操作。
proposals-none = 目前没有待决定的事项。
proposals-heading = { $count } 项提议待决定
proposals-more = 还有 { $count } 项。
proposals-list = 所有提议
unfound-known = 谢谢！编辑已经知道这个问题，并已计数。
unfound-many = 谢谢！编辑今天已经收到来自这里的多个问题。请明天再发送。
unfound-counted = 谢谢！该问题已计数。编辑目前还有很多其他问题要看。
proposal-kind-question = 查找过但没有找到
proposal-asked = 有人没有找到此内容并告诉了编辑，{ $moment }
proposal-do-alias = 添加为别名……
gaps-none = 目前没有缺失：多人查找的内容都已找到。
gaps-heading = { $count } 个没有结果的问题
gap-asked = 问过 { $count } 次，最近一次 { $day }
gap-which = { $question } 没有找到任何结果（{ $asked }）。哪个工具应该回答它？如果不在其中，请写 { $command } 和工具名称。
gap-alias-of = 添加为 { $tool } 的别名
gap-do-dismiss = 忽略
gaps-list = 所有问题
gap-look = 查看该问题
gap-done = { $question } 现在可以找到 { $title }：由 { $actor } 于 { $moment } 发布。
gap-dismissed = 由 { $actor } 于 { $moment } 忽略：没有工具回答它。
gap-reopened = 由 { $actor } 于 { $moment } 撤销：该问题重新显示。
gap-unknown = 我不知道 { $said } 是哪个问题，或要对问题做什么。
proposal-link-broken = 网站表示此页面已不存在：在三天内都是如此，最近一次是 { $moment }。
proposal-link-alone = 网站表示此页面已不存在：在三天内都是如此，最近一次是 { $moment }。这是该工具唯一的页面：请按“编辑”并填写其他网址。
proposal-link-kept = 由 { $actor } 于 { $moment } 保留：页面不变。
trouble-heading = 目录或其来源出现问题
trouble-source = 三天来无法读取来源 { $source } 的任何内容。请让运营者检查：页面地址可能已更改。
trouble-catalogue = 目录的已修改文件有错误，因此继续使用之前的目录。第一个错误：{ $problem }
trouble-settled = 目录文件中的 { $field } 与已发布的修改 { $revision } 不同：以文件为准。
