<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>About ICP Wizard</source>
        <translation>关于 ICP Wizard</translation>
    </message>
    <message>
        <source>Release {0}, MIT licence</source>
        <translation>版本 {0}，MIT 许可证</translation>
    </message>
    <message>
        <source>It prepares an ICP filing on this computer. It hands nothing in, and passing its checks is not approval: a reviewer decides.</source>
        <translation>在这台电脑上准备 ICP 备案资料。本程序不提交任何内容；通过核对不等于审核通过，结果由审核人员决定。</translation>
    </message>
    <message>
        <source>The drafts are kept in {0}</source>
        <translation>草稿存放在 {0}</translation>
    </message>
    <message>
        <source>Receiving from a phone: what is protected and what is not</source>
        <translation>手机传图：能保护什么，不能保护什么</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AfterwardsPage</name>
    <message>
        <source>Sent back with remarks?</source>
        <translation>收到驳回意见？</translation>
    </message>
    <message>
        <source>Decode a refusal…</source>
        <translation>驳回解读…</translation>
    </message>
    <message>
        <source>Paste the Chinese message and read each reason, its cure and its field.</source>
        <translation>粘贴中文意见，逐条查看原因、办法和对应的填写项。</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>What there is to compare</source>
        <translation>待核对的内容</translation>
    </message>
</context>
<context>
    <name>AlternativeCard</name>
    <message>
        <source>Try this way</source>
        <translation>按此继续</translation>
    </message>
</context>
<context>
    <name>AnswerChip</name>
    <message>
        <source>Go back to: {0}</source>
        <translation>返回：{0}</translation>
    </message>
</context>
<context>
    <name>AnswerTable</name>
    <message>
        <source>All answers</source>
        <translation>全部填写内容</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>待填</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Same as on the paper</source>
        <translation>已与材料核对</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>待改</translation>
    </message>
    <message>
        <source>Likely refusal</source>
        <translation>可能被驳回</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现问题</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A backup is made by itself every hour in which something changed. Going back replaces all drafts by those of that moment; what is here now becomes a backup first, so that you can return.</source>
        <translation>有改动时，每小时自动备份一次。恢复后，全部草稿将换成备份时的内容；恢复前会先备份现有内容，需要时可以再换回来。</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>恢复此备份</translation>
    </message>
    <message>
        <source>Made by itself</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>Before an update of the library</source>
        <translation>草稿库升级前</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>Before a draft was deleted</source>
        <translation>删除草稿前</translation>
    </message>
    <message>
        <source>Before going back to a backup</source>
        <translation>恢复备份前</translation>
    </message>
    <message>
        <source>{0}, {1} MB</source>
        <translation>{0}，{1} MB</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>下一年</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Top left corner</source>
        <translation>左上角</translation>
    </message>
    <message>
        <source>Top right corner</source>
        <translation>右上角</translation>
    </message>
    <message>
        <source>Bottom right corner</source>
        <translation>右下角</translation>
    </message>
    <message>
        <source>Bottom left corner</source>
        <translation>左下角</translation>
    </message>
    <message>
        <source>Picture of a paper</source>
        <translation>材料图片</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>These answers carry over, and are not asked again</source>
        <translation>以下答案带入备案，不再重复询问</translation>
    </message>
    <message>
        <source>Begin with these answers</source>
        <translation>用这些答案开始备案</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Nothing stops you.</source>
        <translation>没有必须修改的内容。</translation>
    </message>
    <message>
        <source>Passing these checks is not approval: a reviewer decides. Read all answers below once more, then hand over.</source>
        <translation>通过核对不等于审核通过，结果由审核人员决定。请再通读一遍下方全部填写内容，然后交付。</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>全部填写内容</translation>
    </message>
    <message>
        <source>Rules {0}, as of {1}</source>
        <translation>规则版本 {0}，截至 {1}</translation>
    </message>
    <message>
        <source>Not yet known, waiting for an answer: {0}</source>
        <translation>有 {0} 条规则尚待填写后判断</translation>
    </message>
    <message>
        <source>{0} of {1} given</source>
        <translation>已填 {0}/{1}</translation>
    </message>
</context>
<context>
    <name>ChecklistCard</name>
    <message>
        <source>Masked</source>
        <translation>遮盖</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Include small pictures of the papers</source>
        <translation>附上材料小图</translation>
    </message>
    <message>
        <source>A masked checklist never has pictures: they show what it hides.</source>
        <translation>遮盖的清单一律不附图：图片会露出被遮盖的内容。</translation>
    </message>
    <message>
        <source>Off unless you want them: they are identity papers.</source>
        <translation>默认不附：这些是身份证件。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as HTML</source>
        <translation>存为 HTML</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>ChoicesEditor</name>
    <message>
        <source>Remove {0}</source>
        <translation>删除“{0}”</translation>
    </message>
</context>
<context>
    <name>ColleagueCard</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Is it the same, character by character?</source>
        <translation>逐字核对，是否一致？</translation>
    </message>
    <message>
        <source>Same (S)</source>
        <translation>一致（S）</translation>
    </message>
    <message>
        <source>Different, correct it (D)</source>
        <translation>不一致，更正（D）</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 项，共 {1} 项</translation>
    </message>
    <message>
        <source>Compared: the same as on the paper</source>
        <translation>已核对，与材料一致</translation>
    </message>
    <message>
        <source>Compare with what was typed</source>
        <translation>与所填内容核对</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>The picture is not in this library.</source>
        <translation>这张图片不在当前资料库中。</translation>
    </message>
    <message>
        <source>Everything that has a picture is compared.</source>
        <translation>有图片的各项均已核对。</translation>
    </message>
    <message>
        <source>Not compared yet. If they differ, trust the paper.</source>
        <translation>尚未核对。如有出入，以材料为准。</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>No rule of its own is known; the nationwide rules hold.</source>
        <translation>未见该省自己的规定，按全国规则办理。</translation>
    </message>
</context>
<context>
    <name>Copied</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>CopyDesk</name>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>本人操作</translation>
    </message>
    <message>
        <source>Paste it into the field</source>
        <translation>粘贴到该栏目</translation>
    </message>
    <message>
        <source>Choose this option in the list</source>
        <translation>在列表中选择此项</translation>
    </message>
    <message>
        <source>Upload the picture, or take it with the official app</source>
        <translation>上传照片，或用官方 App 拍摄</translation>
    </message>
    <message>
        <source>Filled in by the system: compare it</source>
        <translation>系统自动带出，请比对</translation>
    </message>
    <message>
        <source>Done by yourself; nothing to copy</source>
        <translation>由您本人操作，无需复制</translation>
    </message>
    <message>
        <source>Labels as JSON (*{0})</source>
        <translation>名称更正 JSON（*{0}）</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>Save the corrected labels…</source>
        <translation>保存更正的名称…</translation>
    </message>
</context>
<context>
    <name>CopyDeskCard</name>
    <message>
        <source>Open the copy desk</source>
        <translation>打开复制台</translation>
    </message>
    <message>
        <source>A narrow window that stays on top: every value in the order of the Chinese system. One key copies a value and moves on.</source>
        <translation>置于最前的窄窗口，各项内容按官方系统的顺序排列。按一个键，即复制一项并转到下一项。</translation>
    </message>
    <message>
        <source>{0} of {1} copied</source>
        <translation>已复制 {0}/{1}</translation>
    </message>
</context>
<context>
    <name>CopyDeskWindow</name>
    <message>
        <source>Copy desk</source>
        <translation>复制台</translation>
    </message>
    <message>
        <source>Nothing to copy yet</source>
        <translation>暂时没有可复制的内容</translation>
    </message>
    <message>
        <source>Answer Entity and People first; each answer appears here.</source>
        <translation>请先填写“主办者”和“负责人”，填写的内容会逐项列在这里。</translation>
    </message>
    <message>
        <source>Go to Entity</source>
        <translation>前往“主办者”</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Trust the paper: correct what was typed.</source>
        <translation>以材料为准，请更正所填内容。</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新核对</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>前往该栏</translation>
    </message>
</context>
<context>
    <name>Crop</name>
    <message>
        <source>Where it stands on the photo</source>
        <translation>照片上的位置</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Pick a day</source>
        <translation>选择日期</translation>
    </message>
</context>
<context>
    <name>Decide</name>
    <message>
        <source>How to tell</source>
        <translation>如何判断</translation>
    </message>
    <message>
        <source>Rules behind this question</source>
        <translation>本题依据</translation>
    </message>
    <message>
        <source>What this is worth</source>
        <translation>结果的效力</translation>
    </message>
    <message>
        <source>The outcome follows from your answers by dated rules, each named on the page with its source. It is no legal advice: the provincial administration decides.</source>
        <translation>结果由您的答案和注明日期的规则得出，每条规则及来源均列在页面上。本结果不是法律意见，最终由省通信管理局决定。</translation>
    </message>
</context>
<context>
    <name>DecoderWindow</name>
    <message>
        <source>The message</source>
        <translation>驳回意见</translation>
    </message>
    <message>
        <source>Paste here what the provider or the regulator wrote, in Chinese.</source>
        <translation>把接入商或管局发来的中文意见粘贴到这里。</translation>
    </message>
    <message>
        <source>Click what is marked to come to what it means.</source>
        <translation>点击有标记的文字，可转到它的含义。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文字</translation>
    </message>
    <message>
        <source>Take these over to the second try</source>
        <translation>把这些内容加入再次提交</translation>
    </message>
    <message>
        <source>Copied, in both languages.</source>
        <translation>已按中英文复制。</translation>
    </message>
    <message>
        <source>What you paste is read on this computer, never sent, and not kept unless you take it over.</source>
        <translation>粘贴的内容只在这台电脑上解读，绝不外传；除非您加入再次提交，否则也不保存。</translation>
    </message>
    <message>
        <source>What is ticked, and what was not recognised, is kept with the open draft.</source>
        <translation>已勾选的和未能识别的内容会随打开的草稿保存。</translation>
    </message>
    <message>
        <source>What the message says will stand here: each reason with its cure.</source>
        <translation>解读结果会显示在这里：每条原因及其办法。</translation>
    </message>
    <message>
        <source>Only the first {0} characters are read.</source>
        <translation>只解读前 {0} 个字符。</translation>
    </message>
    <message>
        <source>Passed over, since nothing in it is to be mended: {0}</source>
        <translation>已略过（没有需要修改的内容）：{0}</translation>
    </message>
</context>
<context>
    <name>Decoding</name>
    <message>
        <source>Goes to the second try</source>
        <translation>加入再次提交</translation>
    </message>
    <message>
        <source>One character differs from the usual wording: compare it.</source>
        <translation>与常见说法有一字之差，请对照原文。</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>办法</translation>
    </message>
    <message>
        <source>What it concerns</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>On whose word</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Go there in the open draft: {0}</source>
        <translation>前往当前草稿中的：{0}</translation>
    </message>
    <message>
        <source>Not recognised: let somebody read this</source>
        <translation>未能识别，请找人看这一段</translation>
    </message>
</context>
<context>
    <name>DeskHead</name>
    <message>
        <source>Keep on top of other windows</source>
        <translation>置于其他窗口之上</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>搜索（Ctrl+F）</translation>
    </message>
    <message>
        <source>Settings of the copy desk</source>
        <translation>复制台设置</translation>
    </message>
</context>
<context>
    <name>DeskMenu</name>
    <message>
        <source>Pinyin of the labels</source>
        <translation>字段名称的拼音</translation>
    </message>
    <message>
        <source>Clear the clipboard</source>
        <translation>清空剪贴板</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>按键（F1）</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>{0} s after copying</source>
        <translation>复制 {0} 秒后</translation>
    </message>
</context>
<context>
    <name>DomainsGroup</name>
    <message>
        <source>Add it</source>
        <translation>添加网站</translation>
    </message>
    <message>
        <source>A new website holds one domain; a second domain is a second website.</source>
        <translation>新增的网站只对应一个域名；第二个域名须作为另一个网站备案。</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>DraftTable</name>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Untitled draft</source>
        <translation>未命名草稿</translation>
    </message>
    <message>
        <source>More about this draft</source>
        <translation>草稿的更多操作</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>订单类型</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next thing to do</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>最近修改</translation>
    </message>
</context>
<context>
    <name>EachItem</name>
    <message>
        <source>Go to “{0}”</source>
        <translation>前往“{0}”</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Drafts (*.icpdraft *.json *.sqlite);;All files (*)</source>
        <translation>草稿 (*.icpdraft *.json *.sqlite);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Package with photos and history (*.icpdraft)</source>
        <translation>资料包，含照片和修改记录 (*.icpdraft)</translation>
    </message>
    <message>
        <source>Typed data alone (*.json)</source>
        <translation>仅填写内容 (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Working on it</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Written to {0}</source>
        <translation>已写入 {0}</translation>
    </message>
    <message>
        <source>The drafts are as they were in the backup.</source>
        <translation>草稿已恢复为备份时的内容。</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>Facing</name>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>显示全图</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>所填内容</translation>
    </message>
    <message>
        <source>On the paper</source>
        <translation>材料上的内容</translation>
    </message>
    <message>
        <source>On the paper, magnified {0} times</source>
        <translation>材料上的内容，放大 {0} 倍</translation>
    </message>
    <message>
        <source>Drag it here, and set the handles at the first and last character.</source>
        <translation>把图片拖到此处，两个手柄对准首字和末字。</translation>
    </message>
    <message>
        <source>Drag the picture to where this stands.</source>
        <translation>请拖动图片，找到这一项的位置。</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Search in both languages, or by id</source>
        <translation>用中文、英文或编号搜索</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Chinese, English or pinyin</source>
        <translation>中文、英文或拼音</translation>
    </message>
    <message>
        <source>Lines found</source>
        <translation>找到的条目</translation>
    </message>
    <message>
        <source>No line fits this search.</source>
        <translation>没有符合的条目。</translation>
    </message>
    <message>
        <source>{0} of {1} lines</source>
        <translation>{1} 条中的 {0} 条</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>The whole picture</source>
        <translation>整张图片</translation>
    </message>
    <message>
        <source>What you compare is marked so on the Check page and on the checklist. Another value or another picture takes the mark away.</source>
        <translation>核对结果会标在“核对”页和准备清单上；内容或图片更换后，标记随即失效。</translation>
    </message>
    <message>
        <source>Keys: S the same, D different, Page Down the next one; arrows move the picture, plus and minus change its size.</source>
        <translation>按键：S 一致，D 不一致，Page Down 下一项；方向键移动图片，加号和减号缩放。</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>You may go on with this open. Nothing you typed is lost.</source>
        <translation>可以带着未改之处继续，已填内容不会丢失。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Add another</source>
        <translation>再添一项</translation>
    </message>
</context>
<context>
    <name>Further</name>
    <message>
        <source>A change of what is on record</source>
        <translation>变更备案信息</translation>
    </message>
    <message>
        <source>A cancellation</source>
        <translation>注销备案</translation>
    </message>
    <message>
        <source>Another filing of the same entity</source>
        <translation>同一主体的新备案</translation>
    </message>
    <message>
        <source>Begin from this draft</source>
        <translation>由此草稿开始新订单</translation>
    </message>
</context>
<context>
    <name>GapRow</name>
    <message>
        <source>Answers missing: {0}</source>
        <translation>{0} 项待填</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Also called</source>
        <translation>又称</translation>
    </message>
    <message>
        <source>The rules say</source>
        <translation>相关规则</translation>
    </message>
    <message>
        <source>Asked in a draft</source>
        <translation>在草稿中填写</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>Chinese, pinyin with or without tones, English</source>
        <translation>中文、拼音（可不带声调）或英文</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>名词</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>填写项</translation>
    </message>
    <message>
        <source>Terms found</source>
        <translation>找到的术语</translation>
    </message>
    <message>
        <source>Which words</source>
        <translation>哪一类</translation>
    </message>
    <message>
        <source>No term fits this search.</source>
        <translation>没有符合的术语。</translation>
    </message>
    <message>
        <source>{0} of {1} words</source>
        <translation>{0} / {1} 个词</translation>
    </message>
    <message>
        <source>The words of the Chinese pages, in our own explanation.</source>
        <translation>官方页面上的用语，由本程序解释。</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Stops you</source>
        <translation>必须修改</translation>
    </message>
    <message>
        <source>Likely refusal</source>
        <translation>可能被驳回</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>the Chinese system will not take it</source>
        <translation>官方系统不会受理</translation>
    </message>
    <message>
        <source>a reviewer may send it back</source>
        <translation>审核时可能被退回</translation>
    </message>
    <message>
        <source>good to know before you file</source>
        <translation>供备案前参考</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>Why it is asked</source>
        <translation>为何要填</translation>
    </message>
    <message>
        <source>Where to find it</source>
        <translation>在哪里找</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>不可以</translation>
    </message>
    <message>
        <source>Common refusals</source>
        <translation>常见退回原因</translation>
    </message>
    <message>
        <source>Our own drawing; yours may be set otherwise.</source>
        <translation>示意图由本程序绘制，实际版式可能不同。</translation>
    </message>
    <message>
        <source>No refusal for this alone is known to us.</source>
        <translation>未见仅因此项被退回的情况。</translation>
    </message>
    <message>
        <source>In the Chinese system</source>
        <translation>在官方系统中</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又称</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Not entered there; this program uses it.</source>
        <translation>不直接填入官方系统，仅供本程序使用。</translation>
    </message>
    <message>
        <source>Website of the ministry</source>
        <translation>工信部网站</translation>
    </message>
    <message>
        <source>After approval</source>
        <translation>审核通过后</translation>
    </message>
    <message>
        <source>Screen {0}</source>
        <translation>第 {0} 页</translation>
    </message>
    <message>
        <source>High confidence</source>
        <translation>可信度高</translation>
    </message>
    <message>
        <source>Medium confidence</source>
        <translation>可信度中</translation>
    </message>
    <message>
        <source>Low confidence</source>
        <translation>可信度低</translation>
    </message>
    <message>
        <source>Show this to a Chinese colleague</source>
        <translation>给中文同事看</translation>
    </message>
    <message>
        <source>Go to a field and it is explained here: what it is, why it is asked, and where it goes in the Chinese system.</source>
        <translation>选中任一栏目，这里会说明它是什么、为何要填、在官方系统中填在何处。</translation>
    </message>
</context>
<context>
    <name>GuideSlot</name>
    <message>
        <source>Fold the guide</source>
        <translation>收起说明</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>展开说明</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Move with the arrow keys; hold Shift for larger steps.</source>
        <translation>用方向键移动；按住 Shift 键可大步移动。</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Draft package (*{0})</source>
        <translation>资料包 (*{0})</translation>
    </message>
    <message>
        <source>Answers as JSON (*.json)</source>
        <translation>填写内容 JSON (*.json)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>准备清单</translation>
    </message>
</context>
<context>
    <name>HeldCode</name>
    <message>
        <source>The QR code on the licence holds the same code.</source>
        <translation>执照二维码中的代码与所填一致。</translation>
    </message>
    <message>
        <source>The QR code on the licence holds another code.</source>
        <translation>执照二维码中的代码与所填不一致。</translation>
    </message>
    <message>
        <source>The QR code on the paper holds no credit code that can be read here, perhaps a link, which is never opened. Compare by eye.</source>
        <translation>材料上的二维码不含可直接读出的统一社会信用代码，可能只是链接；程序不会打开链接。请用眼核对。</translation>
    </message>
    <message>
        <source>No QR code could be read on this picture. Compare by eye.</source>
        <translation>这张图片上未能读出二维码。请用眼核对。</translation>
    </message>
    <message>
        <source>Trust the paper: correct what was typed, unless this is the picture of another entity&apos;s paper.</source>
        <translation>以材料为准，请更正所填内容；如图片属于其他主体，则请更换图片。</translation>
    </message>
</context>
<context>
    <name>IdentifierEditor</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>Inquiry</name>
    <message>
        <source>All drafts</source>
        <translation>全部草稿</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Begin with these answers</source>
        <translation>用这些答案开始备案</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No personal data asked. Nothing is kept unless you begin a filing.</source>
        <translation>不询问个人信息；除非开始备案，否则不保存任何内容。</translation>
    </message>
    <message>
        <source>Nothing was kept and nobody was told.</source>
        <translation>未保存任何内容，也未告知任何人。</translation>
    </message>
</context>
<context>
    <name>ItemHead</name>
    <message>
        <source>Move {0}</source>
        <translation>移动“{0}”</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>删除“{0}”</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Fold {0}</source>
        <translation>收起“{0}”</translation>
    </message>
    <message>
        <source>Unfold {0}</source>
        <translation>展开“{0}”</translation>
    </message>
</context>
<context>
    <name>ItemStanding</name>
    <message>
        <source>{0} to mend</source>
        <translation>{0} 处待改</translation>
    </message>
    <message>
        <source>1 likely refusal</source>
        <translation>1 处可能被驳回</translation>
    </message>
    <message>
        <source>{0} likely refusals</source>
        <translation>{0} 处可能被驳回</translation>
    </message>
    <message>
        <source>1 answer open</source>
        <translation>1 项未填</translation>
    </message>
    <message>
        <source>{0} answers open</source>
        <translation>{0} 项未填</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>齐备</translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>other screen</source>
        <translation>换页面</translation>
    </message>
    <message>
        <source>all screens</source>
        <translation>全部页面</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>correct the label</source>
        <translation>更正名称</translation>
    </message>
    <message>
        <source>back to the line</source>
        <translation>回到当前条目</translation>
    </message>
    <message>
        <source>copy and go on</source>
        <translation>复制并继续</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>go to the line</source>
        <translation>转到此条</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{0} of {1} copied in all</source>
        <translation>共 {1} 条，已复制 {0} 条</translation>
    </message>
    <message>
        <source>Clipboard clears in {0} s</source>
        <translation>{0} 秒后清空剪贴板</translation>
    </message>
    <message>
        <source>Clipboard cleared</source>
        <translation>剪贴板已清空</translation>
    </message>
</context>
<context>
    <name>KindCard</name>
    <message>
        <source>Kind of order, as the official page showed it</source>
        <translation>订单类型（以官方页面为准）</translation>
    </message>
    <message>
        <source>Kind of order, worked out from your answers</source>
        <translation>订单类型（按您的回答推算）</translation>
    </message>
    <message>
        <source>Kind of order, assumed for now</source>
        <translation>订单类型（暂时假定）</translation>
    </message>
    <message>
        <source>The official page showed another kind</source>
        <translation>官方页面显示的是另一种类型</translation>
    </message>
    <message>
        <source>What is lost, and cannot be had back</source>
        <translation>会失去且无法恢复的内容</translation>
    </message>
    <message>
        <source>What a change order can never change</source>
        <translation>变更订单中始终不能修改的内容</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>办理步骤</translation>
    </message>
</context>
<context>
    <name>LargeCode</name>
    <message>
        <source>Scan with the phone&apos;s camera</source>
        <translation>请用手机相机扫码</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Stops you.</source>
        <translation>必须修改：</translation>
    </message>
    <message>
        <source>Likely refusal.</source>
        <translation>可能被驳回：</translation>
    </message>
    <message>
        <source>Advice.</source>
        <translation>建议：</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>良好：</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>“{0}” was deleted.</source>
        <translation>已删除“{0}”。</translation>
    </message>
    <message>
        <source>Untitled draft</source>
        <translation>未命名草稿</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Check whether I need one</source>
        <translation>判断是否需要备案</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>New filing</source>
        <translation>新建备案</translation>
    </message>
    <message>
        <source>More ways to begin</source>
        <translation>其他开始方式</translation>
    </message>
    <message>
        <source>Show all drafts</source>
        <translation>显示全部草稿</translation>
    </message>
    <message>
        <source>Archived {0}</source>
        <translation>已归档 {0}</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>在办 {0}</translation>
    </message>
    <message>
        <source>No draft fits the search</source>
        <translation>没有符合搜索条件的草稿</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>这里没有草稿</translation>
    </message>
    <message>
        <source>Last backup {0}</source>
        <translation>上次备份 {0}</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Changed since it was copied. Copy it anew.</source>
        <translation>复制后内容有改动，请重新复制。</translation>
    </message>
    <message>
        <source>Copy and go on</source>
        <translation>复制并继续</translation>
    </message>
    <message>
        <source>Tick and go on</source>
        <translation>勾选并继续</translation>
    </message>
</context>
<context>
    <name>LineLabel</name>
    <message>
        <source>Give back</source>
        <translation>恢复原名称</translation>
    </message>
    <message>
        <source>Correct this label (F2)</source>
        <translation>更正此名称（F2）</translation>
    </message>
    <message>
        <source>The label as the official page shows it</source>
        <translation>官方页面上显示的名称</translation>
    </message>
    <message>
        <source>Corrected by you; ours: {0}</source>
        <translation>已由您更正；原名称：{0}</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Changed since it was copied</source>
        <translation>复制后有改动</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>I know that I need a filing</source>
        <translation>我已确定需要备案</translation>
    </message>
    <message>
        <source>Change, cancel or move a filing</source>
        <translation>变更、注销或转移备案</translation>
    </message>
    <message>
        <source>See the whole route</source>
        <translation>查看判断路线全图</translation>
    </message>
</context>
<context>
    <name>Magnifier</name>
    <message>
        <source>The picture, magnified</source>
        <translation>放大的图片</translation>
    </message>
    <message>
        <source>Move it with the arrow keys; plus and minus change the size.</source>
        <translation>用方向键移动，用加号和减号缩放。</translation>
    </message>
    <message>
        <source>Handle at the first character</source>
        <translation>首字手柄</translation>
    </message>
    <message>
        <source>Handle at the last character</source>
        <translation>末字手柄</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Not saved: disk full</source>
        <translation>未保存：磁盘已满</translation>
    </message>
    <message>
        <source>Not saved: the file may not be written</source>
        <translation>未保存：文件不允许写入</translation>
    </message>
    <message>
        <source>Not saved: another file is in its place</source>
        <translation>未保存：原位置已是另一个文件</translation>
    </message>
    <message>
        <source>Not saved: the file cannot be reached</source>
        <translation>未保存：无法访问文件</translation>
    </message>
    <message>
        <source>The program met a fault of its own. Nothing that was saved is lost.</source>
        <translation>程序自身出现错误，已保存的内容没有丢失。</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Rules…</source>
        <translation>规则…</translation>
    </message>
    <message>
        <source>Provinces…</source>
        <translation>省份…</translation>
    </message>
    <message>
        <source>What people ask…</source>
        <translation>大家常问…</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>术语表…</translation>
    </message>
    <message>
        <source>Decode a refusal…</source>
        <translation>驳回解读…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export this draft…</source>
        <translation>导出此草稿…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>About ICP Wizard</source>
        <translation>关于 ICP Wizard</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
</context>
<context>
    <name>NetworkChoice</name>
    <message>
        <source>Which network is the phone on?</source>
        <translation>手机连接的是哪个网络？</translation>
    </message>
    <message>
        <source>This computer is on no home or office network. Join the phone&apos;s Wi-Fi or its hotspot, then look again.</source>
        <translation>这台电脑没有连接家庭或办公网络。请连接手机所用的 Wi-Fi 或手机热点，然后重新查找。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
</context>
<context>
    <name>Newcomers</name>
    <message>
        <source>Choose a province</source>
        <translation>请选择省份</translation>
    </message>
    <message>
        <source>Choose the province at the beginning of the address on the card.</source>
        <translation>请选择身份证住址开头的省份。</translation>
    </message>
    <message>
        <source>For individuals only. From the dated rules of each province; a provider may ask for more. Where no source says anything, ask before you rely on it.</source>
        <translation>仅适用于个人。依据各省注明日期的规定；接入商可能另有要求。没有资料说明的，请先确认。</translation>
    </message>
    <message>
        <source>The card is of this province: its own rules hold, without a permit.</source>
        <translation>身份证属于本省：按本省规定办理，不需要居住证。</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>本省</translation>
    </message>
    <message>
        <source>With the paper you hold: {0}</source>
        <translation>凭您持有的材料可以办理：{0}</translation>
    </message>
    <message>
        <source>With one of these papers: {0}</source>
        <translation>须提交所列材料之一：{0} 个</translation>
    </message>
    <message>
        <source>A source says they are accepted: {0}</source>
        <translation>有资料称可以办理：{0} 个</translation>
    </message>
    <message>
        <source>Unknown, no source says: {0}</source>
        <translation>不明，没有资料说明：{0} 个</translation>
    </message>
    <message>
        <source>Too young there: {0}</source>
        <translation>年龄未到当地要求：{0}</translation>
    </message>
    <message>
        <source>Local cards only: {0}</source>
        <translation>只收本地身份证：{0} 个</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Next best step</source>
        <translation>下一步建议</translation>
    </message>
    <message>
        <source>Next best step: {0}</source>
        <translation>下一步建议：{0}</translation>
    </message>
</context>
<context>
    <name>NoService</name>
    <message>
        <source>Add a website</source>
        <translation>添加网站</translation>
    </message>
    <message>
        <source>Add an app</source>
        <translation>添加 App</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Put away</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>OfferDialogue</name>
    <message>
        <source>A newer rule pack</source>
        <translation>较新的规则包</translation>
    </message>
    <message>
        <source>Keep the present rules</source>
        <translation>保留现行规则</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>It was checked entry by entry. You can go back to the program&apos;s own rules at any time.</source>
        <translation>已逐条校验。随时可以恢复程序自带的规则。</translation>
    </message>
    <message>
        <source>What changes for this draft</source>
        <translation>对本草稿的影响</translation>
    </message>
    <message>
        <source>No draft is open. Open one and import the pack to see this.</source>
        <translation>当前没有打开的草稿。打开草稿后再导入规则包，即可查看影响。</translation>
    </message>
    <message>
        <source>Nothing: it gets the same findings.</source>
        <translation>没有影响：检查结果相同。</translation>
    </message>
    <message>
        <source>New findings: {0}</source>
        <translation>新增检查结果：{0} 条</translation>
    </message>
    <message>
        <source>Findings that go: {0}</source>
        <translation>消失的检查结果：{0} 条</translation>
    </message>
    <message>
        <source>What changes in the rules</source>
        <translation>规则的变化</translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>修改：{0} 条</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>新增：{0} 条</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>删除：{0} 条</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>表述</translation>
    </message>
    <message>
        <source>message</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>when it applies</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>whom it applies to</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>check</source>
        <translation>检查方式</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>details</source>
        <translation>其他内容</translation>
    </message>
</context>
<context>
    <name>Offline</name>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Works without internet</source>
        <translation>无需联网</translation>
    </message>
    <message>
        <source>The program never calls out: no accounts, no updates, no statistics. What you type and photograph stays in one file on this computer. Only while you receive photos from a phone does it open a page to your own network.</source>
        <translation>程序不向外连接：无需账号，不自动更新，也不统计使用情况。填写和拍摄的内容只存在这台电脑的一个文件里。只有从手机接收照片时，才会向您自己的网络打开一个页面。</translation>
    </message>
</context>
<context>
    <name>OptionPopup</name>
    <message>
        <source>Nothing fits</source>
        <translation>没有相符的选项</translation>
    </message>
    <message>
        <source>Search or type your own</source>
        <translation>搜索或自行输入</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>使用“{0}”</translation>
    </message>
</context>
<context>
    <name>Originals</name>
    <message>
        <source>Keep untouched originals</source>
        <translation>保留未经处理的原图</translation>
    </message>
    <message>
        <source>Delete these originals</source>
        <translation>删除这些原图</translation>
    </message>
    <message>
        <source>Delete them for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>No untouched originals are kept for this draft.</source>
        <translation>这份草稿没有保留原图。</translation>
    </message>
    <message>
        <source>The fitted pictures stay. Backups made before keep the originals until newer backups replace them.</source>
        <translation>处理后的图片会保留。此前的备份中仍有这些原图，直到被更新的备份替换。</translation>
    </message>
    <message>
        <source>The untouched originals of this draft take {0}. They may hold what the camera noted, such as time and place.</source>
        <translation>这份草稿的原图共 {0}，其中可能带有相机记录的时间、地点等信息。</translation>
    </message>
</context>
<context>
    <name>OutcomeKeeping</name>
    <message>
        <source>Print or save this outcome</source>
        <translation>打印或保存结果</translation>
    </message>
    <message>
        <source>Save the outcome</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>PDF, to print (*.pdf)</source>
        <translation>PDF，供打印 (*.pdf)</translation>
    </message>
    <message>
        <source>Written to {0}</source>
        <translation>已写入 {0}</translation>
    </message>
</context>
<context>
    <name>OverviewDialogue</name>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Every question with its answers and where they lead. Your own way is drawn in the accent colour. Move with the arrow keys, + and -.</source>
        <translation>全部问题、答案及其去向。您所走的路线以强调色标出。用方向键移动，用 + 和 - 缩放。</translation>
    </message>
</context>
<context>
    <name>PackageCard</name>
    <message>
        <source>Export the draft</source>
        <translation>导出草稿</translation>
    </message>
    <message>
        <source>Answers as JSON</source>
        <translation>填写内容 JSON</translation>
    </message>
    <message>
        <source>The whole draft with its pictures in one file, for another computer or your archive. It holds personal data: keep it safe.</source>
        <translation>整份草稿连同图片存为一个文件，用于另一台电脑或存档。其中含有个人信息，请妥善保管。</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>1 answer to mend or to give on this page</source>
        <translation>本页有 1 处待改或待填</translation>
    </message>
    <message>
        <source>{0} answers to mend or to give on this page</source>
        <translation>本页有 {0} 处待改或待填</translation>
    </message>
    <message>
        <source>and {0} more further down</source>
        <translation>下方还有 {0} 处</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Drawing the pages</source>
        <translation>正在绘制页面</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>{0} to take again</source>
        <translation>{0} 张需要重拍</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>原件在手</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>No papers are asked for yet</source>
        <translation>暂时没有需要准备的材料</translation>
    </message>
    <message>
        <source>Which papers a filing needs follows from who files. Answer Entity and People first.</source>
        <translation>需要哪些材料取决于由谁备案。请先填写“主办者”和“负责人”。</translation>
    </message>
    <message>
        <source>Go to Entity</source>
        <translation>前往“主办者”</translation>
    </message>
    <message>
        <source>{0} of {1} sides have a good picture</source>
        <translation>照片可用 {0}/{1}</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>图片 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Values taken from the photo: {0}. Undo takes them back.</source>
        <translation>已采用照片中的 {0} 项内容，可用“撤销”恢复。</translation>
    </message>
</context>
<context>
    <name>PeopleGroup</name>
    <message>
        <source>Add yourself</source>
        <translation>添加本人</translation>
    </message>
</context>
<context>
    <name>PhonePanel</name>
    <message>
        <source>Photograph with your phone</source>
        <translation>用手机拍照</translation>
    </message>
    <message>
        <source>Receive from phone</source>
        <translation>从手机接收</translation>
    </message>
    <message>
        <source>Opening the link</source>
        <translation>正在打开手机传图</translation>
    </message>
    <message>
        <source>Or type into the phone&apos;s browser</source>
        <translation>或在手机浏览器中输入</translation>
    </message>
    <message>
        <source>Stop receiving</source>
        <translation>停止接收</translation>
    </message>
    <message>
        <source>and then this code</source>
        <translation>再输入此代码</translation>
    </message>
    <message>
        <source>What this protects and what it does not</source>
        <translation>能保护什么，不能保护什么</translation>
    </message>
    <message>
        <source>Scan a code with its camera. Every photo shows here within a second. No app, no cloud.</source>
        <translation>用手机相机扫码即可，拍下的照片一秒内显示在这里。无需安装 App，不经过云端。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Picture of a paper</source>
        <translation>材料图片</translation>
    </message>
    <message>
        <source>Straightening the picture</source>
        <translation>正在拉正图片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Crop and straighten</source>
        <translation>裁剪并拉正</translation>
    </message>
    <message>
        <source>Compare with what was typed</source>
        <translation>与填写内容核对</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>These corners are a proposal. Move them by mouse or arrow keys.</source>
        <translation>这四个角是程序的建议，可用鼠标或方向键调整。</translation>
    </message>
    <message>
        <source>Move the four corners to those of the paper, by mouse or arrow keys.</source>
        <translation>请用鼠标或方向键，把四个角移到材料的四角。</translation>
    </message>
    <message>
        <source>The corners cross each other. Move each to its own corner of the paper.</source>
        <translation>四个角的位置交叉了，请把每个角移到材料上对应的角。</translation>
    </message>
    <message>
        <source>The picture is not in this library.</source>
        <translation>草稿库中没有这张图片。</translation>
    </message>
    <message>
        <source>Page of the checklist. Press to read it large.</source>
        <translation>准备清单的一页，按下可放大阅读。</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Read it large</source>
        <translation>放大阅读</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>第 {0}/{1} 页</translation>
    </message>
    <message>
        <source>Read this photo</source>
        <translation>从照片读取</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ProposedCard</name>
    <message>
        <source>Typed, and the same on the photo</source>
        <translation>已填内容，与照片一致</translation>
    </message>
    <message>
        <source>Typed now</source>
        <translation>目前填写</translation>
    </message>
    <message>
        <source>Read from the photo</source>
        <translation>照片读取结果</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>尚未填写</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>采用此项</translation>
    </message>
    <message>
        <source>Read clearly</source>
        <translation>识别清晰</translation>
    </message>
    <message>
        <source>Read fairly well</source>
        <translation>识别较清晰</translation>
    </message>
    <message>
        <source>Hard to read</source>
        <translation>不易辨认</translation>
    </message>
</context>
<context>
    <name>Province</name>
    <message>
        <source>Filing numbers begin with {0}</source>
        <translation>备案号以“{0}”开头</translation>
    </message>
    <message>
        <source>Sources and more</source>
        <translation>来源与详情</translation>
    </message>
</context>
<context>
    <name>ProvincesWindow</name>
    <message>
        <source>One province</source>
        <translation>查看一省</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>两省对比</translation>
    </message>
    <message>
        <source>Card from another province</source>
        <translation>外省身份证</translation>
    </message>
    <message>
        <source>Search in Chinese, English or pinyin</source>
        <translation>用中文、英文或拼音搜索</translation>
    </message>
    <message>
        <source>Provinces found</source>
        <translation>找到的省份</translation>
    </message>
    <message>
        <source>What to look up</source>
        <translation>查看内容</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code with the address for the phone. Press to enlarge.</source>
        <translation>手机访问地址的二维码，按下可放大。</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Optional. {0}</source>
        <translation>选填。{0}</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Copied as {0}.</source>
        <translation>复制时为 {0}。</translation>
    </message>
    <message>
        <source>Write it so</source>
        <translation>照此改写</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Accept only if the phone shows this number.</source>
        <translation>仅当手机上显示相同的号码时才接受。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>May this phone send photos and get the values and photos of this draft?</source>
        <translation>允许这部手机传送照片，并获取本草稿的内容和照片吗？</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>This follows from what you entered.</source>
        <translation>此答案由您已填写的内容得出。</translation>
    </message>
    <message>
        <source>Go to that field</source>
        <translation>前往该字段</translation>
    </message>
    <message>
        <source>Choose the answer which fits best, then go on.</source>
        <translation>请先选择最符合的答案，再继续。</translation>
    </message>
    <message>
        <source>Why we ask: {0}</source>
        <translation>为何询问：{0}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Only you can confirm</source>
        <translation>须由您本人确认</translation>
    </message>
    <message>
        <source>{0} of {1} answered</source>
        <translation>已答 {0}/{1}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>ReadBack</name>
    <message>
        <source>All of it is right</source>
        <translation>全部核对无误</translation>
    </message>
    <message>
        <source>Read this back before you start</source>
        <translation>开始前请逐项核对</translation>
    </message>
    <message>
        <source>These cannot be changed later: the official system locks them after its first screen. Compare each with the document.</source>
        <translation>这些内容之后不能修改：官方系统在第一个页面校验后即锁定。请逐项与证件对照。</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Checklist</source>
        <translation>准备清单</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Read from the photo</source>
        <translation>从照片读取</translation>
    </message>
    <message>
        <source>Preparing to read</source>
        <translation>正在准备读取</translation>
    </message>
    <message>
        <source>This takes some seconds. The picture never leaves this computer.</source>
        <translation>需要几秒钟，照片不会离开本机。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Use the ticked ones</source>
        <translation>采用所选各项</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>都不采用</translation>
    </message>
    <message>
        <source>Looking for lines of print</source>
        <translation>正在查找文字</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在识别</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <source>Hold each value against the photo, and tick what is right. Nothing changes before you use the ticked ones.</source>
        <translation>请逐项对照照片，勾选正确的内容。采用之前，已填内容不会有任何改动。</translation>
    </message>
    <message>
        <source>Nothing that is asked for could be read</source>
        <translation>没有读到需要填写的内容</translation>
    </message>
    <message>
        <source>Either the photo shows another paper or another side, or its print is too small or too blurred. Take it again from nearer, or type the values.</source>
        <translation>可能拍的是其他材料或另一面，也可能字太小或模糊。请靠近一些重拍，或手动填写。</translation>
    </message>
    <message>
        <source>Reading photos needs one more package</source>
        <translation>从照片读取需要另装组件</translation>
    </message>
    <message>
        <source>It is about {0} MB to download and {1} MB on the disk. Once added it works without the internet: no picture leaves this computer.</source>
        <translation>下载约 {0} MB，安装后占用约 {1} MB。装好后无需联网，照片不会离开本机。</translation>
    </message>
    <message>
        <source>Enter this in a terminal, then try again</source>
        <translation>在终端中运行以下命令，然后重试</translation>
    </message>
    <message>
        <source>Everything else works without it: type the values and compare them.</source>
        <translation>不安装也不影响其他功能：可手动填写，再与照片核对。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not found on the photo: {0}</source>
        <translation>照片上未读到：{0}</translation>
    </message>
</context>
<context>
    <name>ReasonView</name>
    <message>
        <source>Older than two years or undated: ask before you rely on it.</source>
        <translation>来源已超过两年或未注明日期，采用前请先确认。</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>More rules behind this: {0}</source>
        <translation>其他依据：{0} 条</translation>
    </message>
</context>
<context>
    <name>ReceivingBar</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Go to Papers</source>
        <translation>前往“材料”</translation>
    </message>
    <message>
        <source>Stop receiving</source>
        <translation>停止接收</translation>
    </message>
    <message>
        <source>Receiving is ON. A photo is arriving, {0} %.</source>
        <translation>接收已开启。照片正在传来，{0}%。</translation>
    </message>
    <message>
        <source>Receiving is ON. Scan the code on Papers with the phone&apos;s camera.</source>
        <translation>接收已开启。请用手机相机扫描“材料”页上的二维码。</translation>
    </message>
    <message>
        <source>Receiving is ON. A phone has reached this computer.</source>
        <translation>接收已开启。已有手机连接到这台电脑。</translation>
    </message>
    <message>
        <source>Receiving is ON. A phone may send photos.</source>
        <translation>接收已开启。已允许一部手机传送照片。</translation>
    </message>
    <message>
        <source>Receiving is ON. A phone was refused.</source>
        <translation>接收已开启。已拒绝一部手机。</translation>
    </message>
    <message>
        <source>Receiving is ON. A photo has arrived.</source>
        <translation>接收已开启。一张照片已收到。</translation>
    </message>
    <message>
        <source>Receiving is ON. The last photo was not taken in.</source>
        <translation>接收已开启。上一张照片未收下。</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>A phone asks to send photos and get values: {0}, {1}. Accept only if it shows {2}.</source>
        <translation>有手机请求传送照片、获取内容：{0}，{1}。手机上显示 {2} 时才接受。</translation>
    </message>
</context>
<context>
    <name>ReferenceDesk</name>
    <message>
        <source>Open a draft first; its papers stand there.</source>
        <translation>请先打开草稿，材料在草稿中。</translation>
    </message>
    <message>
        <source>Open a draft first; it is asked there.</source>
        <translation>请先打开一份草稿，该项在草稿中填写。</translation>
    </message>
    <message>
        <source>Rule packs (*.icprules)</source>
        <translation>规则包 (*.icprules)</translation>
    </message>
    <message>
        <source>Export the rules</source>
        <translation>导出规则</translation>
    </message>
    <message>
        <source>Rule packs (*.icprules *.json);;All files (*)</source>
        <translation>规则包 (*.icprules *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a rule pack</source>
        <translation>导入规则包</translation>
    </message>
    <message>
        <source>Written to {0}</source>
        <translation>已写入 {0}</translation>
    </message>
</context>
<context>
    <name>RemovalNote</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation>已删除“{0}”。</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Go to field</source>
        <translation>前往此项</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Remove this row</source>
        <translation>删除此行</translation>
    </message>
</context>
<context>
    <name>RulesWindow</name>
    <message>
        <source>Rules found</source>
        <translation>找到的规则</translation>
    </message>
    <message>
        <source>Back to the program&apos;s own</source>
        <translation>恢复自带规则</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>{0} of {1} rules</source>
        <translation>{0} / {1} 条规则</translation>
    </message>
    <message>
        <source>imported from a file</source>
        <translation>由文件导入</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>No rule fits this search.</source>
        <translation>没有符合条件的规则。</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>SavingNotice</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>Outcome in Decide: {0}</source>
        <translation>“判断”的结论：{0}</translation>
    </message>
    <message>
        <source>Question in Decide: {0}</source>
        <translation>“判断”的问题：{0}</translation>
    </message>
    <message>
        <source>Field on the page {0}</source>
        <translation>填写项，见 {0}</translation>
    </message>
    <message>
        <source>What holds today</source>
        <translation>今天的规定</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>当时的说法</translation>
    </message>
    <message>
        <source>Sources of today&apos;s answer</source>
        <translation>今天说法的来源</translation>
    </message>
    <message>
        <source>Rules behind it</source>
        <translation>依据的规则</translation>
    </message>
    <message>
        <source>Where it shows in the program</source>
        <translation>在本程序中的位置</translation>
    </message>
</context>
<context>
    <name>SayingsWindow</name>
    <message>
        <source>Search questions and answers</source>
        <translation>搜索问题与答案</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已有变化</translation>
    </message>
    <message>
        <source>Still true</source>
        <translation>仍然有效</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>未获证实</translation>
    </message>
    <message>
        <source>Questions found</source>
        <translation>找到的问题</translation>
    </message>
    <message>
        <source>Which answers</source>
        <translation>哪些答案</translation>
    </message>
    <message>
        <source>{0} of {1} questions</source>
        <translation>{0} / {1} 个问题</translation>
    </message>
    <message>
        <source>{0} questions from two older documents: the answer then and today.</source>
        <translation>来自两份旧文档的 {0} 个问题：当时的回答与今天的回答。</translation>
    </message>
    <message>
        <source>No question fits this search.</source>
        <translation>没有符合的问题。</translation>
    </message>
</context>
<context>
    <name>ScreenBar</name>
    <message>
        <source>Screen before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next screen</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>All screens</source>
        <translation>全部页面</translation>
    </message>
    <message>
        <source>{0} of {1} copied</source>
        <translation>已复制 {0}/{1}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Name, number, domain, person</source>
        <translation>名称、号码、域名、负责人</translation>
    </message>
    <message>
        <source>Search the drafts</source>
        <translation>搜索草稿</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Only if the official page shows it</source>
        <translation>官方页面出现时再填</translation>
    </message>
</context>
<context>
    <name>ServiceList</name>
    <message>
        <source>Add a website</source>
        <translation>添加网站</translation>
    </message>
    <message>
        <source>Add an app</source>
        <translation>添加 App</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Website {0} of {1}</source>
        <translation>网站 {0}/{1}</translation>
    </message>
    <message>
        <source>App {0} of {1}</source>
        <translation>App {0}/{1}</translation>
    </message>
    <message>
        <source>Duplicate this service</source>
        <translation>为此服务创建副本</translation>
    </message>
    <message>
        <source>Remove this service</source>
        <translation>删除此服务</translation>
    </message>
</context>
<context>
    <name>SlotView</name>
    <message>
        <source>At hand, no picture</source>
        <translation>原件在手，未拍照</translation>
    </message>
    <message>
        <source>I have it at hand</source>
        <translation>手边已有原件</translation>
    </message>
    <message>
        <source>Arriving, {0} %</source>
        <translation>正在传送 {0}%</translation>
    </message>
    <message>
        <source>Arriving</source>
        <translation>正在传送</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保留原图</translation>
    </message>
    <message>
        <source>Looking at the picture</source>
        <translation>正在查看图片</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>需要重拍</translation>
    </message>
    <message>
        <source>The size is right</source>
        <translation>尺寸合适</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>重拍</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Not taken yet</source>
        <translation>尚未拍摄</translation>
    </message>
    <message>
        <source>Room for another</source>
        <translation>可再添一张</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>另选文件</translation>
    </message>
    <message>
        <source>The picture is not here</source>
        <translation>缺少图片</translation>
    </message>
    <message>
        <source>The draft came without it. Take it again, or import the whole package.</source>
        <translation>草稿传来时未附图片。请重新拍摄，或导入完整的资料包。</translation>
    </message>
    <message>
        <source>Compare, {0} of {1} the same</source>
        <translation>核对（{0}/{1} 一致）</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>and one more source</source>
        <translation>另有 1 处来源</translation>
    </message>
    <message>
        <source>and {0} more sources</source>
        <translation>另有 {0} 处来源</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>The phone reached this computer</source>
        <translation>手机已连接到这台电脑</translation>
    </message>
    <message>
        <source>At the address {0}</source>
        <translation>地址 {0}</translation>
    </message>
    <message>
        <source>A photo is arriving, {0} %</source>
        <translation>正在传送照片 {0}%</translation>
    </message>
    <message>
        <source>A photo is arriving</source>
        <translation>正在传送照片</translation>
    </message>
    <message>
        <source>Keep the page open on the phone</source>
        <translation>请勿关闭手机上的页面</translation>
    </message>
    <message>
        <source>The photo is here</source>
        <translation>照片已收到</translation>
    </message>
    <message>
        <source>The phone can send the next one</source>
        <translation>可以继续传下一张</translation>
    </message>
    <message>
        <source>The last photo was not taken in</source>
        <translation>上一张照片未接收</translation>
    </message>
    <message>
        <source>The phone says why and can send it again</source>
        <translation>原因见手机页面，可以重新发送</translation>
    </message>
    <message>
        <source>Waiting for the phone</source>
        <translation>正在等待手机</translation>
    </message>
    <message>
        <source>It has to be on the same network as this computer</source>
        <translation>手机须与这台电脑在同一网络</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>{0} (copy)</source>
        <translation>{0}（副本）</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Said {0}, until {1}</source>
        <translation>自 {0} 起，至 {1} 止</translation>
    </message>
    <message>
        <source>Until {0}</source>
        <translation>至 {0} 止</translation>
    </message>
    <message>
        <source>Said {0}</source>
        <translation>{0} 时的说法</translation>
    </message>
    <message>
        <source>When it changed is not known</source>
        <translation>变更时间不详</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>What you are asked</source>
        <translation>须确认的问题</translation>
    </message>
    <message>
        <source>Where the sources differ</source>
        <translation>资料不一致之处</translation>
    </message>
    <message>
        <source>Sources, newest first</source>
        <translation>来源（由新到旧）</translation>
    </message>
    <message>
        <source>Once true, now replaced by</source>
        <translation>曾经如此，现由以下规则取代</translation>
    </message>
    <message>
        <source>Once true, replaced by this</source>
        <translation>曾经如此，现由本条取代</translation>
    </message>
    <message>
        <source>Checked through</source>
        <translation>通过以下规则检查</translation>
    </message>
    <message>
        <source>Also stands for</source>
        <translation>同时涵盖</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>1 likely refusal</source>
        <translation>1 处可能被驳回</translation>
    </message>
    <message>
        <source>{0} likely refusals</source>
        <translation>{0} 处可能被驳回</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>In groups: {0}</source>
        <translation>分组：{0}</translation>
    </message>
    <message>
        <source>Differing: {0}</source>
        <translation>不同之处：{0}</translation>
    </message>
</context>
<context>
    <name>SummaryBox</name>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>ThreatsDialogue</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Thumb</name>
    <message>
        <source>Drop here</source>
        <translation>拖到此处</translation>
    </message>
</context>
<context>
    <name>Title</name>
    <message>
        <source>All drafts</source>
        <translation>全部草稿</translation>
    </message>
    <message>
        <source>Untitled draft</source>
        <translation>未命名草稿</translation>
    </message>
    <message>
        <source>More about this draft</source>
        <translation>草稿的更多操作</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Close this draft</source>
        <translation>关闭此草稿</translation>
    </message>
    <message>
        <source>Title of the draft</source>
        <translation>草稿标题</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Decide</source>
        <translation>判断</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>The drafts cannot be opened</source>
        <translation>无法打开草稿</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Begin with an empty library</source>
        <translation>从空的草稿库开始</translation>
    </message>
    <message>
        <source>Go on with these</source>
        <translation>用这些草稿继续</translation>
    </message>
    <message>
        <source>Drafts that could still be read: {0}</source>
        <translation>仍可读出的草稿：{0} 份</translation>
    </message>
    <message>
        <source>What was typed last is in them.</source>
        <translation>最后填写的内容也在其中。</translation>
    </message>
    <message>
        <source>Go on with this backup</source>
        <translation>用此备份继续</translation>
    </message>
    <message>
        <source>Backup of {0}</source>
        <translation>{0} 的备份</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Your last words are not saved</source>
        <translation>刚才填写的内容尚未保存</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存，直接关闭</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>保持打开</translation>
    </message>
</context>
<context>
    <name>ValidityQuestion</name>
    <message>
        <source>Optional. {0}</source>
        <translation>选填。{0}</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>.{0} is on the ministry&apos;s list</source>
        <translation>.{0} 在工信部公布的域名后缀名单中</translation>
    </message>
    <message>
        <source>Same as the entity, character by character</source>
        <translation>与主办者名称逐字一致</translation>
    </message>
    <message>
        <source>Same as the certificate of the entity</source>
        <translation>与主办者证件号码一致</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>还有 1 天</translation>
    </message>
    <message>
        <source>{0} days left</source>
        <translation>还有 {0} 天</translation>
    </message>
    <message>
        <source>All characters fit each other</source>
        <translation>各位字符相符</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Get your ICP filing ready,
in your own language</source>
        <translation>先备齐资料，
再去办理备案</translation>
    </message>
    <message>
        <source>ICP Wizard asks what the Chinese filing system will ask, checks every answer against dated rules, and lays it out so that you can copy it across line by line.</source>
        <translation>备案系统要填的，在这里先填好：每项内容都按注明日期的规则核对，再照官方页面的顺序逐项复制。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Copy across</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>How would you like to begin?</source>
        <translation>从哪里开始？</translation>
    </message>
    <message>
        <source>Check whether I need one</source>
        <translation>我需要备案吗</translation>
    </message>
    <message>
        <source>A few questions, no personal data</source>
        <translation>几个问题，不涉及个人信息</translation>
    </message>
    <message>
        <source>New filing</source>
        <translation>新建备案</translation>
    </message>
    <message>
        <source>You know that you need one; licence or ID card at hand</source>
        <translation>已确定需要备案，手边有营业执照或身份证</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>A finished filing of an invented company, to look around</source>
        <translation>一份虚构公司的完整资料，先随便看看</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>A package or a filing from another computer</source>
        <translation>来自另一台电脑的资料包或备案文件</translation>
    </message>
    <message>
        <source>Works without internet</source>
        <translation>无需联网</translation>
    </message>
    <message>
        <source>Stays on this computer</source>
        <translation>只存在这台电脑</translation>
    </message>
    <message>
        <source>Only you submit</source>
        <translation>由您本人提交</translation>
    </message>
    <message>
        <source>One topic a page, each question in English and 中文</source>
        <translation>一页一个主题，每个问题中英对照</translation>
    </message>
    <message>
        <source>Papers come from your phone with a QR code</source>
        <translation>用手机扫码拍摄材料</translation>
    </message>
    <message>
        <source>Each finding says why, how to mend it and who says so</source>
        <translation>每个问题都说明原因、改法和来源</translation>
    </message>
    <message>
        <source>Every value under its Chinese label, in the right order</source>
        <translation>每项内容对应官方栏目，按系统页面的顺序排列</translation>
    </message>
    <message>
        <source>It never calls out. Only the phone page opens a door, while you use it.</source>
        <translation>程序不向外连接，只在手机传图时开放本地页面。</translation>
    </message>
    <message>
        <source>One file, saved after every answer. You decide what leaves it.</source>
        <translation>一个文件，每填一项即保存，是否导出由您决定。</translation>
    </message>
    <message>
        <source>The program hands nothing in. Passing its checks is not approval.</source>
        <translation>程序不会代您提交；通过核对不等于审核通过。</translation>
    </message>
</context>
<context>
    <name>WholePicture</name>
    <message>
        <source>The whole picture</source>
        <translation>整张图片</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Put away</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Untitled draft</source>
        <translation>未命名草稿</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Writing {0}</source>
        <translation>正在写入 {0}</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已存为 {0}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>_Entries</name>
    <message>
        <source>Same, 1 character</source>
        <translation>一致，共 1 个字符</translation>
    </message>
    <message>
        <source>Same, {0} characters</source>
        <translation>一致，共 {0} 个字符</translation>
    </message>
    <message>
        <source>Comparing now</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>尚未核对</translation>
    </message>
    <message>
        <source>Picture is missing</source>
        <translation>缺少图片</translation>
    </message>
</context>
<context>
    <name>_LockHint</name>
    <message>
        <source>Locks after screen 1 of the Chinese system</source>
        <translation>官方系统第 1 页校验后锁定</translation>
    </message>
</context>
<context>
    <name>_Value</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
</context>
</TS>
