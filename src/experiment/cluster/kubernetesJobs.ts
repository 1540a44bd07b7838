import { Document, isMap, isSeq, type Node, type Pair } from "yaml";
import { wordsOfMerge, wordsOfTask, type ClusterPlan } from "./clusterPlan.ts";

/** What must be filled in before use, named so that nobody takes it for a value. */
export const IMAGE_PLACEHOLDER = "PUT-HERE/AN-IMAGE-WITH-SPREADWELL";
export const CLAIM_PLACEHOLDER = "put-here-a-volume-claim";

/** Folder in which the volume stands in the containers, and from which paths in the command are taken. */
const STUDY_FOLDER = "/study";

/**
 * Hands a stop signal on to the command, which then keeps what is done; also one that comes before the shell knows the
 * command's number, or before the command's process has become the command: until then it is a copy of the shell, in
 * which some shells lose a signal along with their traps. The code that counts is the command's, not the one with which
 * a signal ends the waiting; 127 then only says that it was told already. Some futures failed, code 2, is no failure of
 * the pod: they are in the tables as failed.
 */
const SHELL = `child= early= interrupted= tries=0
hand_on() {
  [ -n "$child" ] || { early=yes; return; }
  while [ -r "/proc/$child/comm" ] && [ "$(cat "/proc/$child/comm")" = "$(cat "/proc/$$/comm")" ] && [ "$tries" -lt 100 ]
  do tries=$((tries + 1)); sleep 0.1; done
  kill -TERM "$child" 2>/dev/null
}
trap 'interrupted=yes; hand_on' TERM
spreadwell "$@" &
child=$!
[ -n "$early" ] && hand_on
wait "$child"; code=$?
while [ -n "$interrupted" ]; do interrupted=; wait "$child"; last=$?; [ "$last" -eq 127 ] || code=$last; done
[ "$code" -eq 2 ] && exit 0
exit "$code"
`;

/** Names of the manifests, and their texts in YAML. */
export function kubernetesManifests(plan: ClusterPlan): Readonly<Record<string, string>> {
  return {
    "tasks.yaml": withComments(tasksJob(plan), taskComments),
    "merge.yaml": withComments(mergeJob(plan), mergeComments),
  };
}

/** The Job that does the parts: one completion index each. */
export function tasksJob(plan: ClusterPlan): object {
  const { shardCount, threads, megabytes } = plan;
  return {
    ...head(plan, "parts"),
    spec: {
      completionMode: "Indexed",
      completions: shardCount,
      parallelism: Math.min(shardCount, 16),
      backoffLimitPerIndex: 6,
      podFailurePolicy: {
        rules: [
          { action: "Ignore", onPodConditions: [{ type: "DisruptionTarget", status: "True" }] },
          {
            action: "FailIndex",
            onExitCodes: { containerName: "spreadwell", operator: "In", values: [1, 70] },
          },
        ],
      },
      template: podTemplate(wordsOfTask(plan), threads, megabytes, ["--threads", String(threads)]),
    },
  };
}

/** The Job that joins the parts. */
export function mergeJob(plan: ClusterPlan): object {
  return {
    ...head(plan, "merge"),
    spec: { backoffLimit: 3, template: podTemplate(wordsOfMerge(plan), 1, 2048, []) },
  };
}

function head({ name }: ClusterPlan, part: string): object {
  // A name may have 63 characters, from which the pods' names are made.
  const short = name.slice(0, 30).replace(/-+$/, "");
  return { apiVersion: "batch/v1", kind: "Job", metadata: { name: `spreadwell-${short}-${part}` } };
}

function podTemplate(
  words: readonly string[],
  cpus: number,
  megabytes: number,
  more: readonly string[],
): object {
  const resources = { cpu: String(cpus), memory: `${megabytes}Mi` };
  return {
    spec: {
      restartPolicy: "Never",
      terminationGracePeriodSeconds: 60,
      containers: [
        {
          name: "spreadwell",
          image: IMAGE_PLACEHOLDER,
          workingDir: STUDY_FOLDER,
          command: ["sh", "-c", SHELL, "spreadwell"],
          args: [...words, ...more],
          resources: { requests: resources, limits: { memory: resources.memory } },
          volumeMounts: [{ name: "study", mountPath: STUDY_FOLDER }],
        },
      ],
      volumes: [{ name: "study", persistentVolumeClaim: { claimName: CLAIM_PLACEHOLDER } }],
    },
  };
}

/** A place in a manifest, keys from the top, and what is said above it. */
type Comments = readonly (readonly [place: readonly (string | number)[], text: string])[];

const pod = ["spec", "template", "spec"];
const container = [...pod, "containers", 0];
const podComments: Comments = [
  [[...container, "image"], " An image with Node and Spreadwell in it, with `spreadwell` on its path."],
  [
    [...container, "workingDir"],
    " The volume must hold here what the folder holds in which these files were made: the scenario and its data.",
  ],
  [[...pod, "volumes"], " A volume that all pods can write to at the same time: access mode ReadWriteMany."],
];
const taskComments: Comments = [
  [
    ["apiVersion"],
    " Does a study in parts, one pod each. Start it with: kubectl apply -f tasks.yaml\n When it is complete: kubectl apply -f merge.yaml\n After trouble: kubectl delete -f tasks.yaml, and apply it again; finished parts end at once, others go on.",
  ],
  [["spec", "completions"], " The number of parts: as in the command, auto/n, below."],
  [["spec", "parallelism"], " Pods at a time."],
  [
    ["spec", "backoffLimitPerIndex"],
    " A pod that was killed or lost is started again this often, and goes on.",
  ],
  [
    ["spec", "podFailurePolicy"],
    " Drained nodes do not count; code 1, a mistake in the command or its files, is not mended by more tries.",
  ],
  ...podComments,
];
const mergeComments: Comments = [
  [
    ["apiVersion"],
    " Joins the parts of a study. Start it when tasks.yaml is complete: kubectl apply -f merge.yaml",
  ],
  ...podComments,
];

function withComments(value: object, comments: Comments): string {
  const document = new Document(value);
  for (const [place, text] of comments) {
    const key = place.at(-1)!;
    const parent: unknown = place.length === 1 ? document.contents : document.getIn(place.slice(0, -1));
    if (isMap(parent)) {
      const pair = parent.items.find((item: Pair) => String(item.key) === key);
      (pair!.key as Node).commentBefore = text;
    } else if (!isSeq(parent)) throw new Error(`nothing stands at ${place.join(".")}`);
  }
  return document.toString({ lineWidth: 0 });
}
