{{- define "jiceng.name" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride }}
{{- else if contains .Chart.Name .Release.Name }}
{{- .Release.Name | trunc 53 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 53 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "jiceng.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "jiceng.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | trunc 63 | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{ include "jiceng.selector" . }}
{{- end }}

{{- define "jiceng.image" -}}
{{- $repository := required "image.repository is required: the image with its registry" .Values.image.repository }}
{{- if .Values.image.digest }}
{{- printf "%s@%s" $repository .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" $repository (.Values.image.tag | default .Chart.AppVersion) }}
{{- end }}
{{- end }}

{{- define "jiceng.databaseUrl" -}}
{{- required "database.url is required: jdbc:postgresql://host:port/database" .Values.database.url }}
{{- end }}

{{- define "jiceng.serviceAccount" -}}
{{- if .Values.serviceAccount.create }}
{{- .Values.serviceAccount.name | default (include "jiceng.name" .) }}
{{- else }}
{{- .Values.serviceAccount.name | default "default" }}
{{- end }}
{{- end }}

{{- /* What the API and the migration share: nothing of the cluster is mounted or injected, nothing runs as root. */}}
{{- define "jiceng.podSecurity" -}}
automountServiceAccountToken: false
# A service named jiceng would otherwise put JICENG_PORT and its like among our settings.
enableServiceLinks: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .Values.userId }}
  runAsGroup: {{ .Values.userId }}
  fsGroup: {{ .Values.userId }}
  seccompProfile:
    type: RuntimeDefault
{{- end }}

{{- define "jiceng.containerSecurity" -}}
image: {{ include "jiceng.image" . | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop:
      - ALL
{{- end }}

{{- define "jiceng.mounts" -}}
- name: temporary
  mountPath: /tmp
{{- end }}

{{- define "jiceng.uploads" -}}
/var/lib/jiceng/uploads
{{- end }}

{{- define "jiceng.volumes" -}}
- name: temporary
  emptyDir:
    sizeLimit: {{ .Values.temporarySpace }}
{{- end }}

{{- define "jiceng.placement" -}}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "jiceng.probe" -}}
httpGet:
  path: /actuator/health/{{ .path }}
  port: http
{{- with .timing }}
periodSeconds: {{ .periodSeconds }}
timeoutSeconds: {{ .timeoutSeconds }}
failureThreshold: {{ .failureThreshold }}
{{- end }}
{{- end }}

{{- /* One egress rule: a port of a service, anywhere or at the peers named. */}}
{{- define "jiceng.egress" -}}
- ports:
    - protocol: TCP
      port: {{ .port }}
  {{- with .to }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}

{{- define "jiceng.nameService" -}}
- ports:
    - protocol: UDP
      port: 53
    - protocol: TCP
      port: 53
{{- end }}
