{{- define "store.fullname" -}}
{{ .Release.Name }}-ecommerce-store
{{- end }}

{{/* Labels of every object. Helm itself sets app.kubernetes.io/managed-by. */}}
{{- define "store.labels" -}}
app.kubernetes.io/name: ecommerce-store
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/part-of: urumi
{{- with .Values.storeLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Labels of one component's objects: list of the root and the component. */}}
{{- define "store.componentLabels" -}}
{{ include "store.labels" (index . 0) }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{- define "store.selector" -}}
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{/*
Secret of a host's certificate: list of the root and the host. It is the same before and after the host becomes primary, so
that its certificate is there when the store moves.
*/}}
{{- define "store.tlsSecret" -}}
{{- $root := index . 0 -}}
{{- $host := index . 1 -}}
{{- $name := $root.Values.ingress.tls.secretName | default (printf "%s-tls" (include "store.fullname" $root)) -}}
{{- if eq $host ($root.Values.store.ownHost | default $root.Values.store.host) -}}
{{ $name }}
{{- else -}}
{{ $name }}-{{ sha256sum $host | trunc 10 }}
{{- end }}
{{- end }}

{{- define "store.secret" -}}
{{ required "existingSecret: the name of the Secret with the store's passwords" .Values.existingSecret }}
{{- end }}

{{- define "store.appImage" -}}
{{ required "images.app: the reference of the shop's image" .Values.images.app }}
{{- end }}

{{- define "store.databaseImage" -}}
{{ required "images.database: the reference of the database's image" .Values.images.database }}
{{- end }}

{{/* Environment of a shop whose URL is https. An upgrade with --reuse-values may have neither of the values. */}}
{{- define "store.httpsEnv" -}}
{{- if hasPrefix "https:" .Values.store.url }}
{{- if and .Values.ingress.tls.enabled .Values.ingress.tls.redirect }}
- { name: STORE_HTTPS_ONLY, value: "true" }
{{- end }}
{{- with .Values.ingress.tls.hsts }}
- { name: STORE_HSTS, value: {{ int64 . | quote }} }
{{- end }}
{{- end }}
{{- end }}

{{/* A text as the value of an environment variable, in which Kubernetes replaces $(NAME). */}}
{{- define "store.literal" -}}
{{ . | replace "$" "$$" | quote }}
{{- end }}

{{/* Security context of a pod, by its user id. */}}
{{- define "store.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ . }}
runAsGroup: {{ . }}
fsGroup: {{ . }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "store.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* Fields shared by the pods of all components. */}}
{{- define "store.podCommon" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .Values.images.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.scheduling.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.scheduling.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.scheduling.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "store.pullPolicy" -}}
{{ .Values.images.pullPolicy | default "IfNotPresent" }}
{{- end }}
