import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { download } from "../share/files.ts";
import { tableKinds, type TableKind } from "./fileKind.ts";
import type { DistrictFiles } from "./made.ts";
import { templates } from "./templates.ts";

/** What each table is, and what it is good for. */
const kinds: Readonly<Record<TableKind, { readonly name: string; readonly about: string }>> = {
  schools: {
    name: "Schools",
    about:
      "Enough to begin: the name of each school and how many work there; its network or district where there are several. Who learns from whom is then made up.",
  },
  staff: {
    name: "Staff",
    about: "One row a person: id and school; team, role and network if you have them.",
  },
  ties: {
    name: "Ties",
    about:
      "One row a tie: “from” asks “to” for advice. With it, your own network takes the place of a made-up one.",
  },
};

/** Tables to drop or choose, which of them are there, and empty ones to fill in. */
export function FilePicker({
  files,
  add,
  remove,
}: {
  readonly files: DistrictFiles;
  readonly add: (chosen: readonly File[]) => void;
  readonly remove: (kind: TableKind) => void;
}): VNode {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    <>
      <div
        class={isOver ? "drop-place over" : "drop-place"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label for={id}>Choose CSV files, or drop them here</label>
        <input
          id={id}
          type="file"
          multiple
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => {
            const { files: chosen } = event.currentTarget;
            add([...(chosen ?? [])]);
            // The same file, mended, can be chosen again.
            event.currentTarget.value = "";
          }}
        />
      </div>
      <ul class="table-list">
        {tableKinds.map((kind) => {
          const { name, about } = kinds[kind];
          const file = files[kind];
          return (
            <li key={kind}>
              <p>
                <strong>{name}</strong>
                {file === undefined ? null : `: ${file.file}`}
              </p>
              <p>{about}</p>
              {file === undefined ? (
                <button
                  type="button"
                  onClick={() => download(templates[kind].name, templates[kind].text, "text/csv")}
                >
                  Download an empty table<span class="spoken"> of {name.toLowerCase()}</span>
                </button>
              ) : (
                <button type="button" onClick={() => remove(kind)}>
                  Take out<span class="spoken"> the table of {name.toLowerCase()}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
