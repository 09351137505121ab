# Completes the words of qd in bash. qd itself knows them: it prints a candidate a line, with what it
# is after a tab, and at the end :0 where names of files may stand, else :4.
_qd() {
    local i word last='' current glued line files=''
    local -a words=()
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        # Bash cuts at ':' and '=', which stand inside of our words.
        if ((i > 1)) && [[ -n $word && ($word =~ ^[:=]+$ || $last =~ ^[:=]+$) ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
        last=$word
    done
    # What bash holds for words before the one at the cursor stays as it is.
    current=${words[${#words[@]} - 1]}
    glued=${current%"$last"}
    [[ $last =~ ^[:=]+$ ]] && glued=$current
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            :0) files=yes ;;
            :*) ;;
            *)
                line=${line%%$'\t'*}
                COMPREPLY+=("${line#"$glued"}")
                ;;
        esac
    done < <("${1/#\~/$HOME}" __complete "${words[@]}" 2>/dev/null)
    [[ -n $files && ${#COMPREPLY[@]} -eq 0 ]] && compopt -o default 2>/dev/null
    return 0
}
complete -F _qd qd
