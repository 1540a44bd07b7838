import { useRef, useState } from "preact/hooks";
import { UserError, type Fault } from "../../../core/fault.ts";
import type { InputFile } from "../../../scenario/networks/readOptions.ts";
import type { PageData } from "../pageData.ts";
import { askWorker } from "./askWorker.ts";
import { headerOf, strangeFile, type TableKind } from "./fileKind.ts";
import type { DistrictFiles, MadeDistrict } from "./made.ts";

/** Larger files are surely no table of people. */
const BYTES_MAXIMUM = 100_000_000;

/** How far the making of a district has come. */
export interface DistrictState {
  readonly files: DistrictFiles;
  readonly hidesNames: boolean;
  readonly isWorking: boolean;
  /** Of the tables chosen last; null before, and while it is made. */
  readonly made: Extract<MadeDistrict, { isSound: true }> | null;
  /** Of files that could not be sorted, and of the tables. */
  readonly faults: readonly Fault[];
  /** Where it failed for another reason than the tables; empty else. */
  readonly failure: string;
}

const nothing: DistrictState = {
  files: {},
  hidesNames: false,
  isWorking: false,
  made: null,
  faults: [],
  failure: "",
};

/** Tables that a reader chooses, and the district they come to. */
export function useDistrict(report: PageData, title: string) {
  const [state, setState] = useState(nothing);
  const newest = useRef(0);
  const remake = async (
    files: DistrictFiles,
    hidesNames: boolean,
    strange: readonly Fault[] = [],
  ): Promise<void> => {
    const turn = ++newest.current;
    const isWorking = Object.keys(files).length > 0;
    setState({ files, hidesNames, isWorking, made: null, faults: strange, failure: "" });
    if (!isWorking) return;
    let result: Partial<DistrictState>;
    try {
      const made = await askWorker({ report, files, hidesNames, title });
      result = made.isSound ? { made } : { faults: [...strange, ...made.faults] };
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      result = {
        failure: `This browser could not make the district (${cause}). Close other tabs and try again, or try another browser; a table of schools alone needs least.`,
      };
    }
    // A newer choice has overtaken this one.
    if (turn === newest.current) setState((before) => ({ ...before, ...result, isWorking: false }));
  };
  return {
    state,
    add: async (chosen: Iterable<File>): Promise<void> => {
      const files: Partial<Record<TableKind, InputFile>> = { ...state.files };
      const strange: Fault[] = [];
      for (const file of chosen) {
        try {
          const input = await readInput(file);
          const { kind } = headerOf(input);
          if (kind === null) throw strangeFile(input.file);
          files[kind] = input;
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          strange.push(...error.faults);
        }
      }
      await remake(files, state.hidesNames, strange);
    },
    remove: (kind: TableKind): Promise<void> => {
      const rest = Object.entries(state.files).filter(([each]) => each !== kind);
      return remake(Object.fromEntries(rest), state.hidesNames);
    },
    hideNames: (hidesNames: boolean): Promise<void> => remake(state.files, hidesNames),
  };
}

async function readInput(file: File): Promise<InputFile> {
  if (file.size > BYTES_MAXIMUM)
    throw new UserError({
      file: file.name,
      problem: "the file is far too large for a table of people",
      remedy: "check that the right file was chosen",
    });
  return { file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
