{{/* An emptyDir, whose pod is evicted when it outgrows its limit: list of the root and its name. */}}
{{- define "store.scratchVolume" -}}
- name: {{ index . 1 }}
  emptyDir: { sizeLimit: {{ index (index . 0).Values.scratch (index . 1) }} }
{{- end }}

{{/* Files of the store's Secret: list of the root and the keys. */}}
{{- define "store.secretVolume" -}}
- name: secrets
  secret:
    secretName: {{ include "store.secret" (index . 0) }}
    defaultMode: 0440
    items:
      {{- range index . 1 }}
      - { key: {{ . }}, path: {{ . }} }
      {{- end }}
{{- end }}

{{/*
Spec of a volume claim: list of the root, the size and the spec it was created with (empty: none yet). Neither the class
of a claim nor a StatefulSet's template can be changed, and a volume never shrinks. So an upgrade to another size keeps
the volumes; to get a larger one, expand the claim itself if the class allows it.
*/}}
{{- define "store.claimSpec" -}}
{{- $root := index . 0 }}
{{- $kept := index . 2 }}
{{- $class := ternary ($kept.storageClassName | default "") $root.Values.storageClass (not (empty $kept)) -}}
accessModes: [ReadWriteOnce]
{{- with $class }}
storageClassName: {{ . }}
{{- end }}
resources:
  requests:
    storage: {{ dig "resources" "requests" "storage" (index . 1) $kept }}
{{- end }}

{{/* Claim template's spec of an existing StatefulSet, as YAML: list of the root and its name. */}}
{{- define "store.keptTemplate" -}}
{{- $root := index . 0 }}
{{- if $root.Release.IsUpgrade }}
{{- with (lookup "apps/v1" "StatefulSet" $root.Release.Namespace (index . 1)).spec }}
{{- (index .volumeClaimTemplates 0).spec | toYaml }}
{{- end }}
{{- end }}
{{- end }}

{{/*
The claim of the shop's files: list of the root, its name and its component. Uses the class of the database's template.
The class in the claim itself may be the cluster's default, which no earlier revision declared, so that a rollback would
remove it.
*/}}
{{- define "store.appClaim" -}}
{{- $root := index . 0 }}
{{- $size := include "store.size" $root | fromYaml }}
{{- $there := ternary (lookup "v1" "PersistentVolumeClaim" $root.Release.Namespace (index . 1)) dict $root.Release.IsUpgrade }}
{{- $kept := dict }}
{{- with $there.spec }}
{{- $database := include "store.keptTemplate" (list $root (printf "%s-db" $root.Release.Name)) | fromYaml }}
{{- $kept = dict "resources" .resources "storageClassName" $database.storageClassName }}
{{- end -}}
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: {{ index . 1 }}
  labels:
    {{- include "store.componentLabels" (list $root (index . 2)) | nindent 4 }}
spec:
  {{- include "store.claimSpec" (list $root $size.storage.app $kept) | nindent 2 }}
{{- end }}

{{/* The claim template `data` of a StatefulSet: list of the root, the StatefulSet's name, its component and the size. */}}
{{- define "store.claimTemplate" -}}
{{- $root := index . 0 }}
{{- $kept := include "store.keptTemplate" . | fromYaml -}}
- apiVersion: v1
  kind: PersistentVolumeClaim
  metadata:
    name: data
    labels:
      {{- include "store.componentLabels" (list $root (index . 2)) | nindent 6 }}
  spec:
    {{- include "store.claimSpec" (list $root (index . 3) $kept) | nindent 4 }}
{{- end }}
