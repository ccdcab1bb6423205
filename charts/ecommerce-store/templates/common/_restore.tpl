{{/*
Containers that load a backup before the configure job: list of the root and the volume of the shop's files. The first has the
credentials of the object storage, the second the password of the database. Both do nothing twice.
*/}}
{{- define "store.restoreContainers" -}}
{{- $root := index . 0 }}
{{- with $root.Values.restore }}
{{- if .snapshot }}
initContainers:
  - name: fetch
    image: {{ .image | quote }}
    imagePullPolicy: {{ .pullPolicy | default "IfNotPresent" }}
    command: [urumi-backup, restore]
    securityContext:
      {{- include "store.containerSecurity" $root | nindent 6 }}
    terminationMessagePolicy: FallbackToLogsOnError
    env:
      - { name: RESTIC_REPOSITORY, value: {{ .repository | quote }} }
      - { name: RESTIC_PASSWORD_FILE, value: /etc/urumi/backup/password }
      - { name: RESTIC_CACHE_DIR, value: /tmp/restic }
      - { name: AWS_SHARED_CREDENTIALS_FILE, value: /etc/urumi/backup/credentials }
      - { name: AWS_DEFAULT_REGION, value: {{ .region | quote }} }
      - { name: BACKUP_SNAPSHOT, value: {{ .snapshot | quote }} }
    resources:
      requests: { cpu: 50m, memory: 128Mi, ephemeral-storage: 64Mi }
      limits: { memory: 512Mi, ephemeral-storage: 4Gi }
    volumeMounts:
      - { name: restore-tmp, mountPath: /tmp }
      - { name: restore-access, mountPath: /etc/urumi/backup, readOnly: true }
      - { name: restore-dump, mountPath: /backup/database }
      - { name: {{ index $ 1 }}, mountPath: /backup/files }
  - name: load
    image: {{ include "store.databaseImage" $root }}
    imagePullPolicy: {{ include "store.pullPolicy" $root }}
    command: [sh, -c, {{ .load | quote }}]
    securityContext:
      {{- include "store.containerSecurity" $root | nindent 6 }}
    terminationMessagePolicy: FallbackToLogsOnError
    resources:
      requests: { cpu: 50m, memory: 64Mi, ephemeral-storage: 64Mi }
      limits: { memory: 256Mi, ephemeral-storage: 2Gi }
    volumeMounts:
      - { name: load-tmp, mountPath: /tmp }
      - { name: secrets, mountPath: /etc/urumi/secrets, readOnly: true }
      - { name: restore-dump, mountPath: /backup/database, readOnly: true }
{{- end }}
{{- end }}
{{- end }}

{{/* "true" while the shop is stopped and its database runs. An upgrade with --reuse-values may not have the value. */}}
{{- define "store.closed" -}}
{{- if or .Values.suspended (.Values.restore).closed }}true{{ end }}
{{- end }}

{{/*
"true" if the configure job is wanted: not while the store is suspended, nor while a restore has not come to it.
*/}}
{{- define "store.configured" -}}
{{- if not (or .Values.suspended (and (.Values.restore).closed (not (.Values.restore).snapshot))) }}true{{ end }}
{{- end }}

{{/* Label of a configure job that loads a backup into an existing store. */}}
{{- define "store.restoreLabel" -}}
{{- with .Values.restore }}
{{- if and .snapshot .mark }}
stores.urumi.dev/restore: {{ .mark | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/*
Their volumes, besides that of the files and `secrets`. A job that runs again once the store was ready, after a rollback, has no
access to the backup and needs none.
*/}}
{{- define "store.restoreVolumes" -}}
{{- with .Values.restore }}
{{- if .snapshot }}
- { name: restore-tmp, emptyDir: { sizeLimit: 1Gi } }
- { name: load-tmp, emptyDir: { sizeLimit: 1Gi } }
- { name: restore-dump, emptyDir: { sizeLimit: 4Gi } }
- { name: restore-access, secret: { secretName: {{ .secret | quote }}, optional: true, defaultMode: 0440 } }
{{- end }}
{{- end }}
{{- end }}
