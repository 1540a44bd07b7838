"""The model once more, written from docs/model.md alone, in another language and with luck of its own.

It shares no code, no random numbers and no state with the engine. Where both come to the same means and spreads, the
description is complete and the engine does what it says. It knows the rules that are on by default; rules that are off
by default, the timeline, and the drawing of networks (NW) and practices (PR) are left out.

    spreadwell run flagship --set replicates=1 --set weeks=1 -o output/first
    cp output/first/network/staff.csv output/first/network/ties.csv .
    # then a scenario that imports these two files, lists its practices, and has no interventions:
    spreadwell run scenario.json --set replicates=300 -o output/second
    python3 test/secondProgram/model.py output/second 300

Prints, for each measure, both means, the difference in standard errors, and both standard deviations.
"""

import csv
import json
import math
import random
import sys
from collections import defaultdict

MODES = ["storytelling", "aid", "sharing", "jointWork"]
YEAR = 36


class Case:
    """What a run of the engine started from: network, practices, parameters."""

    def __init__(self, folder):
        scenario = json.load(open(f"{folder}/manifest.json"))["scenario"]
        assert scenario["system"]["kind"] == "import" and not scenario["interventions"]
        self.value = scenario["values"]
        self.weeks = scenario["weeks"]
        self.practices = scenario["practices"]
        names = [domain["name"] for domain in scenario["domains"]]
        self.leverage = [domain["leverage"] for domain in scenario["domains"]]
        self.domain = [names.index(practice["domain"]) for practice in self.practices]
        self.in_domain = [[p for p, d in enumerate(self.domain) if d == k] for k in range(len(names))]
        staff = list(csv.DictReader(open(f"{folder}/network/staff.csv")))
        number = {person["id"]: i for i, person in enumerate(staff)}
        schools = list(dict.fromkeys(person["school"] for person in staff))
        self.school = [schools.index(person["school"]) for person in staff]
        self.role = [person["role"] for person in staff]
        self.schools = len(schools)
        self.ties = [
            (number[tie["from"]], number[tie["to"]], float(tie["weight"]))
            for tie in csv.DictReader(open(f"{folder}/network/ties.csv"))
        ]
        everyone = range(len(staff))
        self.principal = [
            next((i for i in everyone if self.school[i] == s and self.role[i] == "principal"), None)
            for s in range(self.schools)
        ]
        teams = defaultdict(list)
        for i, person in enumerate(staff):
            if self.role[i] != "principal" and person["team"]:
                teams[self.school[i], person["team"]].append(i)
        self.groups = [("team", s, team) for (s, _), team in teams.items() if len(team) > 1]
        delegates = [
            next(i for i in everyone if self.school[i] == s and self.role[i] != "principal")
            for s in range(self.schools)
        ]
        self.groups.append(("network", None, delegates))
        self.groups.append(("principals", None, [i for i in self.principal if i is not None]))


class Future:
    """One future of a case."""

    def __init__(self, case, seed):
        self.case = case
        self.luck = random.Random(seed)
        v = case.value
        people = len(case.school)
        count = len(case.practices)
        self.skill, self.threshold = [0.0] * people, [0.0] * people
        self.mean, self.precision, self.fit = [None] * people, [None] * people, [None] * people
        self.know_how, self.aware = [None] * people, [None] * people
        self.current, self.fidelity = [None] * people, [None] * people
        self.gain_in_achievement = [0.0] * people
        self.hours = self.effort_lost = 0.0
        self.adoptions = self.drops = self.leavers = 0
        for i in range(people):
            self.newcomer(i)
        self.merit = [
            [case.practices[p]["quality"] + v["fitSd"] * self.normal() for p in range(count)]
            for _ in range(case.schools)
        ]  # ST3
        self.refinement = [[0.0] * count for _ in range(case.schools)]
        best = case.leverage.index(max(case.leverage))
        others = [d for d in range(len(case.leverage)) if d != best]
        self.focus = best if not others or self.chance(v["diagnosis"]) else self.luck.choice(others)  # ST4
        for i in range(people):
            for d, choices in enumerate(case.in_domain):
                left = self.luck.random()
                for p in choices:
                    left -= case.practices[p]["initialUse"]
                    if left < 0:  # ST5, ST6
                        self.current[i][d], self.fidelity[i][d] = p, v["initialFidelity"]
                        self.aware[i][p], self.mean[i][p] = True, v["initialConfidence"]
                        break
        self.out = [{} for _ in range(people)]
        self.new_ties = [0] * people
        for i, j, strength in case.ties:
            self.out[i][j] = [strength, 0.0]
        self.contribution = [self.contribution_of(i) for i in range(people)]
        self.start = []
        for s in range(case.schools):
            own = [self.contribution[i] for i in self.teachers() if case.school[i] == s]
            self.start.append(sum(own) / len(own) if own else 0.0)  # ST7
        self.backed = [[None] * len(case.leverage) for _ in case.groups]

    def normal(self):
        return self.luck.gauss(0, 1)

    def chance(self, share):
        return self.luck.random() < share

    def teachers(self):
        return [i for i, role in enumerate(self.case.role) if role == "teacher"]

    def newcomer(self, i):  # NC1 to NC6
        v, count, domains = self.case.value, len(self.case.practices), len(self.case.leverage)
        self.skill[i] = v["skillSd"] * self.normal()
        around = 1 + v["thresholdSpread"] * self.luck.uniform(-1, 1)
        self.threshold[i] = 0.0 if self.chance(v["zeroThresholdShare"]) else v["thresholdMean"] * around
        self.mean[i], self.precision[i] = [v["priorMean"]] * count, [v["priorPrecision"]] * count
        self.fit[i] = [v["ownFitSd"] * self.normal() for _ in range(count)]
        self.know_how[i], self.aware[i] = [0.0] * count, [False] * count
        self.current[i], self.fidelity[i] = [None] * domains, [0.0] * domains

    def contribution_of(self, i):  # OU1
        used = ((d, p) for d, p in enumerate(self.current[i]) if p is not None)
        merit = self.merit[self.case.school[i]]
        return sum(self.case.leverage[d] * self.fidelity[i][d] * (merit[p] + self.fit[i][p]) for d, p in used)

    def some_domain(self):  # SH3, DE4, AD1
        return self.focus if self.chance(self.case.value["focus"]) else self.luck.randrange(len(self.case.leverage))

    def week(self, w):
        """One week: everybody proposes on the state as it stands, then all takes effect (WK2 to WK6)."""
        case, v = self.case, self.case.value
        everyone = range(len(case.school))
        leaving = [i for i in everyone if self.chance(1 - (1 - v["turnover"]) ** (1 / YEAR))]  # TU1
        attends = [int(self.chance(v["principalParticipation"])) for _ in range(case.schools)]  # LE1
        steady = sum(v[name + "Effect"] * v[name] for name in ("goals", "planning", "resourcing", "environment"))
        help_given = 1 - v["capacityEffect"] * (1 - v["capacity"])
        support = [(1 + v["participationEffect"] * a + steady) * help_given for a in attends]  # LE2
        evidence = []
        self.discover(everyone, evidence)
        used, joint = self.share(everyone, evidence)
        settled, refined = self.meet(w, attends, evidence)
        takes = self.weigh_up(everyone, support)
        dropping = self.take_stock(w, everyone, attends, evidence)
        introduced = self.introduce(w, everyone)
        for i, p, value, weight, shown in evidence:  # LN1 to LN4
            before = self.precision[i][p]
            self.mean[i][p] += weight / (before + weight) * (value - self.mean[i][p])
            self.precision[i][p] = before + weight
            self.know_how[i][p] = max(self.know_how[i][p], shown)
            self.aware[i][p] = True
        self.settle_ties(used, joint, introduced)
        for i in everyone:  # IM1
            hands = sum(p is not None for p in self.current[i])
            for d, p in enumerate(self.current[i]):
                if p is not None:
                    pace = 1 - v["challengeSlows"] * case.practices[p]["challenge"]
                    pace *= v["learningRate"] * support[case.school[i]] / hands
                    self.fidelity[i][d] += min(1, pace) * (1 - self.fidelity[i][d])
        for i, d in dropping:  # IM5
            self.give_up(i, d)
            self.current[i][d], self.fidelity[i][d] = None, 0.0
            self.drops += 1
        for i, d, p, fidelity in takes:  # AD9
            self.give_up(i, d)
            self.current[i][d], self.fidelity[i][d], self.aware[i][p] = p, fidelity, True
            self.adoptions += 1
        for s, p, share in refined:  # IN5
            more = share * max(0, v["refinementLimit"] - self.refinement[s][p])
            self.refinement[s][p] += more
            self.merit[s][p] += more
        for g, d, p in settled:  # DE8
            self.backed[g][d] = p
        for i in leaving:  # TU2
            self.newcomer(i)
            self.leavers += 1
        for i in everyone:  # OU1, OU3
            self.contribution[i] = self.contribution_of(i)
            aim = v["achievementRatio"] * (self.contribution[i] - self.start[case.school[i]])
            step = min(1, 1 / (YEAR * v["achievementLag"]))
            self.gain_in_achievement[i] += step * (aim - self.gain_in_achievement[i])

    def give_up(self, i, d):
        p = self.current[i][d]
        if p is not None:
            self.know_how[i][p] = max(self.know_how[i][p], self.fidelity[i][d])

    def discover(self, everyone, evidence):
        case, v = self.case, self.case.value
        for i in everyone:
            if self.chance(v["discovery"]):  # DI1
                choices = self.luck.choice(case.in_domain)
                pair = [self.luck.choice(choices), self.luck.choice(choices)]
                p = max(pair, key=lambda each: case.practices[each]["appeal"])  # DI2
                looks = v["discoveryAppeal"]
                value = looks * case.practices[p]["appeal"] + (1 - looks) * self.merit[case.school[i]][p]
                value += v["signalNoise"] * self.normal()
                evidence.append((i, p, value, v["discoveryPrecision"], v["discoveryFidelity"]))  # DI3

    def share(self, everyone, evidence):
        case, v = self.case, self.case.value
        shares = [v[mode + "Share"] for mode in MODES]
        used, joint = [], []
        for i in everyone:
            for j, (strength, trust_gained) in self.out[i].items():
                if not self.chance(v["contactRate"] * strength):  # SH1
                    continue
                mode = self.luck.choices(MODES, shares)[0]  # SH2
                used.append((i, j))
                if mode == "jointWork":
                    joint.append((i, j))
                self.hours += v[mode + "Hours"]  # SH8
                d = self.some_domain()
                p = self.current[j][d]
                if p is None:  # SH4
                    continue
                scrutiny = v[mode + "Scrutiny"]
                k = v["qualityControl"] * (scrutiny + (1 - scrutiny) * v["goalsScrutiny"] * v["goals"])
                value = k * self.merit[case.school[j]][p] + (1 - k) * case.practices[p]["appeal"]
                value += v["signalNoise"] * self.normal()  # SH5
                trust = v["trust"] + (1 - v["trust"]) * trust_gained
                weight = v[mode + "Precision"] * trust / 0.6  # SH6
                evidence.append((i, p, value, weight, v[mode + "Fidelity"] * self.fidelity[j][d]))  # SH7
        return used, joint

    def meet(self, w, attends, evidence):
        case, v = self.case, self.case.value
        settled, refined = [], []
        for g, (kind, s, members) in enumerate(case.groups):
            if (w + g) % v["meetingEvery"] != 0:  # DE1
                continue
            presence = 0  # GR3
            if kind == "team":
                presence = attends[s]
            elif kind == "principals":
                presence = sum(attends[case.school[i]] for i in members) / len(members)
            falls_through = (1 - v["meetingTime"]) * (1 - v["teachersHold"] * v["distributedLeadership"])
            falls_through *= max(0, 1 - v["leadershipHolds"] * v["participationEffect"] * presence)
            for name in ("goals", "planning", "resourcing", "environment"):
                falls_through *= max(0, 1 - v["leadershipHolds"] * v[name + "Effect"] * v[name])
            if self.chance(falls_through):  # DE2
                continue
            present = list(members)
            if kind == "team" and presence and case.principal[s] not in (None, *members):
                present.append(case.principal[s])  # DE3
            n = len(present)
            if n < 2:
                continue
            self.hours += n * v["meetingHours"]
            pressure = v["groupthink"] * (1 - v["dissentProtection"] * v["dissent"])
            pressure *= 1 - v["principalProtection"] * presence  # GR4
            d = self.some_domain()
            users = defaultdict(int)
            for i in present:
                if self.current[i][d] is not None:
                    users[self.current[i][d]] += 1
            p = self.choose(present, users, pressure)
            if p is None:
                continue
            settled.append((g, d, p))
            for i in present:  # DE9
                evidence.append((i, p, self.mean[i][p], v["hardening"] * pressure, 0))
            rigour = min(1, v["inquiry"] * (1 + v["permissionEffect"] * presence))  # IN1
            unseen = (1 - v["accountability"]) * (1 - v["planningVisibility"] * v["planning"])
            unseen *= 1 - v["principalVisibility"] * presence  # GR5
            effort = 1 - v["diffusionOfResponsibility"] * unseen * (1 - 1 / n)  # IN2
            weight = rigour * n * effort * v["inquiryPrecision"]
            if rigour == 0:
                continue
            error = self.normal() / math.sqrt(weight)
            for i in present:  # IN3, IN4
                evidence.append((i, p, self.merit[case.school[i]][p] + error, weight, 0))
                self.hours += rigour * v["inquiryHours"] * effort
                self.effort_lost += rigour * v["inquiryHours"] * (1 - effort)
            if kind == "team":
                refined.append((s, p, v["refinementRate"] * rigour * effort))
        return settled, refined

    def choose(self, present, users, pressure):
        case, v, n = self.case, self.case.value, len(present)
        voices = n / (1 + (n - 1) * pressure)
        spread = v["voiceNoise"] * math.sqrt(max(0, 1 / voices - 1 / n))  # DE7
        candidates = list(users)
        self.luck.shuffle(candidates)
        best, chosen = -math.inf, None
        for p in candidates:
            if users[p] == 1 and self.chance(v["unsharedSilence"] * pressure):  # DE5
                continue
            appraisal = sum(self.mean[i][p] for i in present) / n + spread * self.normal()
            ease = v["easeOfUse"] * users[p] / n - v["easeLostToChallenge"] * case.practices[p]["challenge"]
            score = (1 - pressure) * appraisal + pressure * ease  # DE6
            if score > best:
                best, chosen = score, p
        return chosen

    def expects(self, i, p):  # AD5
        v = self.case.value
        return self.mean[i][p] + v["ownFitWeight"] * (1 - v["deindividuation"]) * self.fit[i][p]

    def weigh_up(self, everyone, support):
        case, v = self.case, self.case.value
        takes = []
        groups_of = defaultdict(list)
        for g, (_, _, members) in enumerate(case.groups):
            for i in members:
                groups_of[i].append(g)
        for i in everyone:
            if not self.chance(v["openness"]):  # AD1
                continue
            d = self.some_domain()
            users = defaultdict(int)
            for j in self.out[i]:
                users[self.current[j][d]] += 1
            in_reach = []
            for p in case.in_domain[d]:
                if p == self.current[i][d] or not (self.aware[i][p] or users[p]):
                    continue
                share = users[p] / len(self.out[i]) if self.out[i] else 0
                if any(self.backed[g][d] == p for g in groups_of[i]) and share < self.threshold[i]:
                    share += v["endorsementWeight"]  # AD3
                if share >= self.threshold[i]:  # AD2
                    in_reach.append(p)
            if not in_reach:
                continue
            p = self.luck.choice(in_reach)
            cost = v["challengeCost"] * case.practices[p]["challenge"] / support[case.school[i]]
            gain = self.expects(i, p) - cost  # AD6
            if self.current[i][d] is not None:
                gain -= self.expects(i, self.current[i][d])
            norm = min(1, users[p] / v["normSaturation"])  # AD7
            norm_rules = v["deindividuation"]
            z = v["judgementSharpness"] * ((1 - norm_rules) * gain + norm_rules * v["normWeight"] * norm)
            if self.chance(1 / (1 + math.exp(-z))):  # AD8
                takes.append((i, d, p, max(v["startFidelity"], self.know_how[i][p])))
        return takes

    def take_stock(self, w, everyone, attends, evidence):
        case, v = self.case, self.case.value
        every = v["takeStockEvery"]
        dropping = []
        for i in everyone:
            if (w - i) % every != 0:  # IM2
                continue
            for d, p in enumerate(self.current[i]):
                if p is None:
                    continue
                weight = v["ownEvidence"] * every * self.fidelity[i][d]
                if weight > 0:  # IM3
                    value = self.merit[case.school[i]][p] + self.normal() / math.sqrt(weight)
                    evidence.append((i, p, value, weight, 0))
                pressure = v["groupthink"] * (1 - v["dissentProtection"] * v["dissent"])
                pressure *= 1 - v["principalProtection"] * attends[case.school[i]]  # LE3
                rate = v["dropRate"] * (1 - pressure) * (1 - v["normKeeps"] * v["deindividuation"])
                if self.expects(i, p) < 0 and self.chance(1 - (1 - rate) ** every):  # IM4
                    dropping.append((i, d))
        return dropping

    def introduce(self, w, everyone):  # TI4
        introduced = []
        if w % 4 == 0:
            for i in everyone:
                if self.chance(self.case.value["membershipGrowth"] * 4 / YEAR) and self.out[i]:
                    through = self.luck.choice(list(self.out[i]))
                    if self.out[through]:
                        introduced.append((i, self.luck.choice(list(self.out[through]))))
        return introduced

    def settle_ties(self, used, joint, introduced):
        v = self.case.value
        for ties in self.out:
            for tie in ties.values():
                tie[0] *= 1 - v["tieDecay"]  # TI1
        for i, j in used:  # TI2
            tie, back = self.out[i][j], self.out[j].get(i)
            tie[0] += v["tieGain"] * (1 - tie[0])
            if back is not None:
                back[0] += v["tieGain"] * v["reciprocation"] * (1 - back[0])
        for i, j in joint:  # TI3
            if i in self.out[j]:
                self.out[i][j][1] += v["trustGain"] * (1 - self.out[i][j][1])
        for i, j in introduced:
            if i != j and j not in self.out[i] and self.new_ties[i] < 6:  # TI5
                self.out[i][j] = [v["newTieStrength"], 0.0]
                self.new_ties[i] += 1

    def measures(self):
        case, teachers = self.case, self.teachers()
        uses = [(i, d, p) for i in teachers for d, p in enumerate(self.current[i]) if p is not None]
        gain = sum(self.contribution[i] - self.start[case.school[i]] for i in teachers)
        return {
            "instruction_gain": gain / len(teachers),
            "achievement_gain": sum(self.gain_in_achievement[i] for i in teachers) / len(teachers),
            "adoption": len(uses) / len(teachers) / len(case.leverage),
            "harmful_share": sum(self.merit[case.school[i]][p] < 0 for i, _, p in uses) / len(uses),
            "fidelity_mean": sum(self.fidelity[i][d] for i, d, _ in uses) / len(uses),
            "adoptions": self.adoptions,
            "drops": self.drops,
            "leavers": self.leavers,
            "staff_hours": self.hours,
            "effort_lost": self.effort_lost,
            "knowledge_created": sum(map(sum, self.refinement)),
        }


def mean_and_sd(numbers):
    mean = sum(numbers) / len(numbers)
    return mean, math.sqrt(sum((number - mean) ** 2 for number in numbers) / (len(numbers) - 1))


def main(folder, futures):
    case = Case(folder)
    rows = []
    for seed in range(futures):
        future = Future(case, seed)
        for w in range(1, case.weeks + 1):
            future.week(w)
        rows.append(future.measures())
    weeks = [row for row in csv.DictReader(open(f"{folder}/weeks.csv")) if int(row["week"]) == case.weeks]
    print(f"{'measure':18} {'this':>10} {'engine':>10} {'z':>6} {'sd this':>9} {'sd engine':>9}")
    for name in rows[0]:
        here, here_sd = mean_and_sd([row[name] for row in rows])
        there, there_sd = mean_and_sd([float(row[name]) for row in weeks])
        z = (here - there) / math.sqrt(here_sd**2 / len(rows) + there_sd**2 / len(weeks))
        print(f"{name:18} {here:10.4f} {there:10.4f} {z:6.2f} {here_sd:9.4f} {there_sd:9.4f}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
