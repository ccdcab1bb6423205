{{/* Deployment and Service of the shop itself: each engine's component that answers on HTTP. */}}
{{- define "store.appName" -}}
{{ .Release.Name }}-{{ get (dict "woocommerce" "wordpress" "medusa" "medusa") .Values.engine }}
{{- end }}
