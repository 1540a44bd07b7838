import { shellWord } from "../shellWord.ts";
import { wordsOfMerge, wordsOfTask, type ClusterPlan } from "./clusterPlan.ts";

/** What Slurm needs to know beside the plan. */
export interface SlurmPlan extends ClusterPlan {
  /** Words that call Spreadwell on the cluster's computers. */
  readonly program: readonly string[];
  /** Folder from which paths in the command are taken, absolute. */
  readonly workingFolder: string;
}

/** Seconds before its time limit at which a task is told to stop. */
const NOTICE = 120;

/** Names of the scripts, and their texts. */
export function slurmScripts(plan: SlurmPlan): Readonly<Record<string, string>> {
  return {
    "tasks.sbatch": tasksScript(plan),
    "merge.sbatch": mergeScript(plan),
    "submit.sh": submitScript(plan),
  };
}

function tasksScript(plan: SlurmPlan): string {
  const { name, shardCount, threads, megabytes, timeLimit } = plan;
  return `#!/bin/bash
# Does a study in ${shardCount} parts, one task each. Submit it with: bash submit.sh
# Whatever happens to a task, submitting again goes on where it was; parts that are finished end at once.

# Most tasks at a time can be limited with %, as in 1-${shardCount}%8. The numbers must stay 1 to ${shardCount}; single
# ones can be submitted again: sbatch --array=3,7 tasks.sbatch
#SBATCH --array=1-${shardCount}
#SBATCH --job-name=spreadwell-${name}
#SBATCH --nodes=1
#SBATCH --ntasks=1
# One future runs on each CPU.
#SBATCH --cpus-per-task=${threads}
#SBATCH --mem=${megabytes}M
# A task that needs longer is queued again and goes on; so short limits do no harm.
#SBATCH --time=${timeLimit}
# Back into the queue when its computer is lost, to go on there.
#SBATCH --requeue
# ${NOTICE} s before the limit, to this script.
#SBATCH --signal=B:TERM@${NOTICE}
# One log a task, in the folder from which it is submitted; a task that goes on writes below what it wrote before.
#SBATCH --output=%x-%A_%a.log
#SBATCH --open-mode=append
# Ask your cluster whether it needs these:
##SBATCH --partition=
##SBATCH --account=

# A task that was killed is queued again up to its third restart (for lack of memory it would be killed again and
# again), one that came to its time limit up to its hundredth. Restarts of both kinds count.
restarts_after_kill=3
restarts_after_limit=100

spreadwell=(${plan.program.map(shellWord).join(" ")})
command=(
${lines(wordsOfTask(plan))}
  --threads "\${SLURM_CPUS_PER_TASK:-${threads}}"
)
cd -- ${shellWord(plan.workingFolder)} || exit 1

child=
limit_is_near=
not_yet_told=
asked_again=
interrupted=
stop() {
  limit_is_near=yes
  interrupted=yes
  if [ -n "$child" ]; then kill -TERM "$child" 2>/dev/null; else not_yet_told=yes; fi
}
trap stop TERM

echo "$(date '+%F %T') part $SLURM_ARRAY_TASK_ID of ${shardCount} on $(hostname), start $((\${SLURM_RESTART_COUNT:-0} + 1))"
"\${spreadwell[@]}" "\${command[@]}" &
child=$!
# The signal can come after the command has begun and before this script knows its number.
[ -n "$not_yet_told" ] && kill -TERM "$child" 2>/dev/null
code=
while :; do
  interrupted=
  if [ -n "$limit_is_near" ] && [ -z "$asked_again" ] && kill -0 "$child" 2>/dev/null; then
    # Futures under way are waited for, but not past the limit; what is noted is kept in any case.
    (sleep ${NOTICE - 40} && kill -TERM "$child") >/dev/null 2>&1 &
    asked_again=$!
  fi
  wait "$child"
  last=$?
  # That there is nothing to wait for says nothing where the command's code is known.
  [ -n "$code" ] && [ "$last" -eq 127 ] || code=$last
  # A signal ends the waiting before the command has ended.
  [ -n "$interrupted" ] || break
done
[ -n "$asked_again" ] && kill "$asked_again" 2>/dev/null
echo "$(date '+%F %T') part $SLURM_ARRAY_TASK_ID ended with code $code"

again() {
  # This task by its number in the array: the job's number alone can stand for all tasks.
  task="\${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
  # A task that was cancelled stays cancelled, and one that Slurm has queued again already needs nothing.
  [ "$(squeue --noheader --format=%T --jobs="$task")" = RUNNING ] || return
  echo "Queued again: $1"
  # Until Slurm takes it away it must not end by itself, which would count as failed.
  scontrol requeue "$task" && sleep 60
}
restarts=\${SLURM_RESTART_COUNT:-0}
if [ "$code" -eq 2 ]; then
  # Some futures failed. They are in the tables as failed, and are counted when the parts are joined.
  exit 0
elif [ "$code" -ge 128 ] && [ -n "$limit_is_near" ]; then
  [ "$restarts" -lt "$restarts_after_limit" ] && again "the time limit is near; the rest is done in the next turn"
elif [ "$code" -ge 128 ]; then
  [ "$restarts" -lt "$restarts_after_kill" ] && again "it was killed"
fi
exit "$code"
`;
}

function mergeScript(plan: SlurmPlan): string {
  return `#!/bin/bash
# Joins the parts of a study once all of them are done. submit.sh submits it too.
#SBATCH --job-name=spreadwell-${plan.name}-merge
#SBATCH --nodes=1
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --mem=2048M
#SBATCH --time=${plan.timeLimit}
#SBATCH --requeue
#SBATCH --output=%x-%j.log
#SBATCH --open-mode=append
##SBATCH --partition=
##SBATCH --account=

spreadwell=(${plan.program.map(shellWord).join(" ")})
cd -- ${shellWord(plan.workingFolder)} || exit 1
"\${spreadwell[@]}" \\
${lines(wordsOfMerge(plan), " \\")}
code=$?
# Some futures failed: that is told, and the rest is joined all the same.
[ "$code" -eq 2 ] && exit 0
exit "$code"
`;
}

function submitScript({ output }: SlurmPlan): string {
  return `#!/bin/bash
# Submits the parts of a study, and what joins them when all are done. Call it again to go on after trouble.
# Options of sbatch may follow, such as --partition=long
set -e
cd -- "$(dirname -- "\${BASH_SOURCE[0]}")"
parts=$(sbatch --parsable "$@" tasks.sbatch)
parts=\${parts%%;*}
# Never runs where a part failed: then submit again.
merge=$(sbatch --parsable --dependency="afterok:$parts" --kill-on-invalid-dep=yes "$@" merge.sbatch)
echo "Submitted the parts as job $parts and what joins them as job \${merge%%;*}."
echo "How far they are: squeue -j $parts   Logs: $PWD"
echo ${shellWord(`When all is done, the results are in ${output}`)}
`;
}

/** Words one below the other, each quoted as the shell needs it; an option and its value share a line. */
function lines(words: readonly string[], ending = ""): string {
  const rows: string[] = [];
  for (const word of words) {
    const isValue =
      /^--?[a-z]/.test(rows.at(-1) ?? "") && !rows.at(-1)!.includes(" ") && !word.startsWith("-");
    if (isValue) rows.push(`${rows.pop()!} ${shellWord(word)}`);
    else rows.push(shellWord(word));
  }
  return rows.map((row, at) => `  ${row}${at + 1 < rows.length ? ending : ""}`).join("\n");
}
