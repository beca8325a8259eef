package io.lampejo.caching.semantic.guard;

/**
 * Actions that nobody leaves unsaid who means them: undoing, raising, lowering, getting back. Their
 * plain opposites (use, make, switch on) are often left out: "newsletter, how?". What takes
 * something away also answers a "not" of the other text, and the other way round.
 */
final class ActionWords {
    static final String ENGLISH =
            """
            undo: remove, eliminate, remove duplicates, drop duplicates, eliminate duplicates, get rid of duplicates, cancelling, cancelled, cancellation, power off, power down, shut off, ~finish, ~finished, ~revert, ~clear, ~get off, ~cure, ~off, delete, erase, cancel, disable, deactivate, turn off, switch off, stop, ~stopped, end, ~the end, ~end of, ~ended up, close, quit, unsubscribe, opt out, leave, disconnect, drop, uninstall, undo, unlink, terminate, collapse, fall, get rid of, log out, sign out, log off, put out, kill, free up, come to an end, discard, drop out, withdraw from, revoke, reject, decline, refuse, forbid, ~forbidden, ~prohibited, avoid, prevent, prohibit, ban, shut down, shut, exclude, detach, unpair, dedupe, deduplicate, call off, do away with, throw away, unfriend, unlock, unblock, unmute, unpin, ~empty, ~lacking, ~lack, ~missing, ~outage, ~offline, ~down, ~crash, ~close itself, ~closes itself, ~lost, ~duplicate, ~clean, ~get out, ~stain, ~little, ~deficiency, ~fail, ~dead
            raise: ~up, raise, increase, boost, higher, turn up, extend, bigger, top up, expand, lift, prolong, more time
            deposit: deposit, pay in, pay money in
            lower: less, fewer, ~down, ~too high, lower, reduce, decrease, cut, bring down, turn down, cut down, smaller, shrink, lessen, get down
            recover: ~reset, ~forget, ~forgot, recover, restore, reactivate, reopen, get back, bring back, undelete, reinstate, retrieve, recovery, regain
            """;

    static final String PORTUGUESE =
            """
            undo: remover, me livro, me livrar, livrar me, remover duplicados, eliminar duplicados, tirar duplicados, remover duplicatas, eliminar duplicatas, apagar, excluir, cancelar, anular, desativar, desligar, parar, ~parado, terminar, encerrar, fechar, ~sair, desinstalar, desfazer, eliminar, deletar, ~tirar, retirar, rescindir, desistir, desconectar, descartar, recusar, rejeitar, proibir, ~proibido, evitar, impedir, ~acabar, interromper, deixar de, desassociar, desvincular, desmarcar, entupido, desentupir, ~quebrar, ~faltar, revogar, ~perder, ~mancha, ~carencia, ~em baixo, ~offline, ~devolver, ~duplicado, ~limpar, ~vazio
            raise: aumentar, subir, elevar, ampliar, prolongar, estender, mais alto, acrescer
            deposit: depositar, deposito
            lower: menos, reduzir, diminuir, baixar, abaixar, descer, cortar, encurtar
            recover: ~redefinir, ~esquecer, ~esqueci, recuperar, restaurar, reativar, reabrir, voltar a ter, de volta, restabelecer
            """;

    private ActionWords() {}
}
