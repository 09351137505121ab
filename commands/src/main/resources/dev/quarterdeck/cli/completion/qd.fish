# Completes the words of qd in fish. qd itself knows them: it prints a candidate a line, with what it
# is after a tab, and at the end :0 where names of files may stand, else :4.
function __qd_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l answer ($words[1] __complete $words[2..-1] "$current" 2>/dev/null)
    for line in $answer
        switch $line
            case ':0'
                __fish_complete_path "$current"
            case ':*'
            case '*'
                echo $line
        end
    end
end
complete -c qd -f -a '(__qd_complete)'
