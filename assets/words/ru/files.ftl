# Файлы, приложенные к записям.

files = Файлы
files-empty = Файлов пока нет.
files-empty-note = Файлов пока нет. Перетащите файлы в окно или выберите файл; размер каждого — до 50 МБ.
files-attach = Приложить файл…
files-attached =
    { $count ->
        [one] К записи «{ $title }» приложен { $count } файл.
        [few] К записи «{ $title }» приложены { $count } файла.
        [many] К записи «{ $title }» приложено { $count } файлов.
       *[other] К записи «{ $title }» приложено { $count } файла.
    }
files-reading = Чтение файлов: { $done } из { $total }
files-keeping = Сохранение файлов: { $done } из { $total }
files-drop-here = Отпустите, чтобы приложить к записи «{ $title }»
files-need-record = Файлы прилагаются к показанной записи. Сначала выберите запись, затем перетащите файлы снова.
files-need-answer = Сначала ответьте на вопрос поверх окна или закройте его, затем перетащите файлы снова.
files-need-workspace = Сначала откройте рабочую базу, затем перетащите файлы снова.
files-need-writing = Рабочую базу сейчас можно только читать, поэтому файлы не приложены.
file-known = «{ $name }» здесь уже приложен.
file-too-large = «{ $name }» не приложен: его размер { $size }, а допускается не более 50 МБ.
file-too-much = «{ $name }» не приложен: вместе файлы занимают более 200 МБ. Добавьте его отдельно.
file-folder = «{ $name }» не приложен: это папка. Перетащите файлы из неё.
file-missing = «{ $name }» не приложен: его там больше нет.
file-unreadable = «{ $name }» не приложен: его не удалось прочитать.
file-show = Показать: { $name }
file-hide = Скрыть: { $name }
file-reading = Изображение открывается…
file-cannot-be-shown = Это изображение нельзя показать; возможно, оно повреждено. Его копию всё же можно сохранить.
file-save = Сохранить копию: { $name }…
file-save-title = Сохранить копию
file-saved = Копия сохранена: { $path }
file-view = Открыть в другой программе: { $name }
file-opened = Копия файла «{ $name }» открыта в другой программе. Изменения, сделанные там, сюда не вернутся: прикрепите изменённый файл.
file-no-program = На этом компьютере нет программы, которая открывает «{ $name }». Сохраните копию и откройте её там, где такая программа есть.
file-size-bytes =
    { $count ->
        [one] { $count } байт
        [few] { $count } байта
        [many] { $count } байт
       *[other] { $count } байта
    }
file-size-kb = { $size } КБ
file-size-mb = { $size } МБ
file-kind-picture = Изображение
file-kind-pdf = Файл PDF
file-kind-document = Документ
file-kind-table = Таблица
file-kind-slides = Презентация
file-kind-mail = Письмо
file-kind-archive = Архив
file-kind-recording = Аудио или видео
file-kind-other = Файл
