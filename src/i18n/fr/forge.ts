import { createTranslate } from '#i18n/translate.ts';

/** What went wrong at the forge, as `npm run contributions` and the log tell it to those who run the service. */
export const forgeMessages = {
  'gitlab.unexpected': 'GitLab a répondu autre chose qu’attendu.',
  'gitlab.answered': 'GitLab a répondu {status}.',
  'gitlab.silent': 'GitLab n’a pas donné de réponse lisible ({reason}).',
  'silence.network': 'réseau',
  'silence.timeout': 'délai dépassé',
  'silence.unreadable': 'illisible',
  'silence.too-large': 'trop gros',
  'gitlab.moved':
    'GitLab renvoie vers le projet « {project} » ({status}) : corriger GITLAB_PROJECT ou GITLAB_URL.',
  'gitlab.redirected': 'GitLab renvoie ailleurs ({status}) : corriger GITLAB_PROJECT ou GITLAB_URL.',
  'gitlab.refused': 'GitLab refuse le jeton ou ses droits ({status}).',
  'gitlab.no-project': 'GitLab ne connaît pas ce projet, ou ne le montre pas à ce jeton (404).',
  'gitlab.no-merge-request': 'Demande de fusion introuvable sur GitLab.',
  'gitlab.merging': 'GitLab est en train de fusionner cette demande, ou ne l’a pas fermée.',
  'gitlab.branch-going': 'La branche de la proposition vient de disparaître.',
  'gitlab.erased': 'Contenu effacé, à la demande de la personne ou à la fin du délai de conservation.',
  'local.busy': 'La forge locale est occupée.',
  'local.no-git': 'La commande git est introuvable : l’installer.',
  'local.git': 'git : {reason}',
  'local.no-proposal': 'Proposition introuvable dans la forge locale.',
  'notice.taken': 'Une notice porte déjà ce nom de fichier.',
  'notice.removed': 'La notice a été retirée ou renommée entre-temps.',
  'notice.changed': 'La notice a changé entre-temps.',
  'notice.renamed': 'La notice a été renommée depuis l’ouverture de la proposition.',
  'branch.removed': 'La branche de la proposition n’existe plus.',
  'branch.other': 'La branche de la proposition porte un autre travail.',
  'branch.refused': 'Branche refusée.',
  'path.refused': 'Chemin refusé.',
  'contribution.erased': 'Contenu effacé.',
  'contribution.no-number': 'Proposition sans numéro.',
} as const;

export const tForge = createTranslate(forgeMessages);
