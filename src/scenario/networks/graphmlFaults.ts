import type { FaultList } from "./faultList.ts";
import { reportWord } from "./nodeFaults.ts";
import type { XmlElement } from "./xmlTree.ts";

/** Adds faults for what GraphML can say but a network of people cannot hold: hyperedges, graphs inside nodes. */
export function reportUnreadable(file: string, graph: XmlElement, faults: FaultList): void {
  const edgeDefault = graph.attributes.get("edgedefault");
  if (edgeDefault !== "directed" && edgeDefault !== "undirected") {
    reportWord(file, graph, "edgedefault", ["directed", "undirected"], faults);
  }
  for (const child of graph.children) {
    const isHyperedge = child.name === "hyperedge";
    if (!isHyperedge && !child.children.some((inner) => inner.name === "graph")) continue;
    faults.add(
      isHyperedge ? "hyperedge" : "nested graph",
      () => ({
        path: `line ${String(child.line)}`,
        problem: isHyperedge
          ? "a hyperedge ties more than two people, which cannot be read"
          : `a graph inside a <${child.name}> cannot be read`,
        allowed: "a flat graph of nodes and edges",
        remedy: isHyperedge
          ? "replace it by edges between two people each"
          : "ungroup the nodes before the export",
      }),
      file,
    );
  }
}
