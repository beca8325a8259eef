package io.lampejo.caching.semantic.guard;

/**
 * Actions that nobody leaves unsaid who means them: undoing, raising, lowering, getting back. Their
 * plain opposites (use, make, switch on) are often left out: "newsletter, how?". What takes something
 * away also answers a "not" of the other text, and the other way round.
 */
final class ActionWords {
    static final String ENGLISH =
            """
            undo: remove, delete, erase, cancel, disable, deactivate, turn off, switch off, stop, end, close, quit, unsubscribe, opt out, leave, disconnect, drop, uninstall, undo, unlink, terminate, collapse, fall, get rid of, log out, sign out, log off, opt out, put out, kill, free up, come to an end, came to an end, discard, drop out, withdraw from, revoke, reject, decline, refuse, forbid, forbidden, avoid, prevent, prohibit, prohibited, ban, shut down, turn down, shut, exclude, detach, unpair, dedupe, deduplicate, call off, do away with, throw away, clear, empty, lacking, lack, missing, outage, offline, down, unfriend, unlock, unblock, unmute, unpin, skip
            raise: raise, increase, boost, higher, turn up, extend, bigger, top up, expand, lift, prolong, more time
            lower: lower, reduce, decrease, cut, bring down, turn down, cut down, smaller, shrink, lessen, get down
            recover: recover, restore, reactivate, reopen, get back, bring back, undelete, reinstate, retrieve, recovery, regain
            """;

    static final String PORTUGUESE =
            """
            undo: remover, apagar, excluir, cancelar, anular, desativar, desligar, parar, terminar, encerrar, fechar, sair, desinstalar, desfazer, eliminar, deletar, tirar, retirar, rescindir, desistir, desconectar, descartar, recusar, rejeitar, proibir, proibido, evitar, impedir, bloquear, acabar, interromper, deixar de, livrar, desassociar, desvincular, desmarcar, largar, entupido, desentupir, quebrar, faltar, revogar, esvaziar, limpar, pular
            raise: aumentar, subir, elevar, ampliar, prolongar, estender, mais alto, acrescer
            lower: reduzir, diminuir, baixar, abaixar, descer, cortar, encurtar
            recover: recuperar, restaurar, reativar, reabrir, voltar a ter, de volta, restabelecer
            """;

    private ActionWords() {}
}
