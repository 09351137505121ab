#compdef qd
# Completes the words of qd in zsh. qd itself knows them: it prints a candidate a line, with what it
# is after a tab, and at the end :0 where names of files may stand, else :4.
_qd() {
    local line word files=''
    local -a described
    for line in "${(@f)$("${words[1]/#\~/$HOME}" __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
        case $line in
            :0) files=yes ;;
            :*|'') ;;
            *$'\t'*)
                word=${line%%$'\t'*}
                described+=("${word//:/\\:}:${line#*$'\t'}")
                ;;
            *) described+=("${line//:/\\:}") ;;
        esac
    done
    if (( ${#described} )); then
        _describe 'word' described
    elif [[ -n $files ]]; then
        _files
    fi
}
if [[ ${funcstack[1]} == _qd ]]; then
    _qd "$@"
else
    compdef _qd qd
fi
