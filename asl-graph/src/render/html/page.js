"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const canvas = document.getElementById("canvas");
  const svg = canvas.querySelector("svg");
  const panel = document.getElementById("panel");
  const search = document.getElementById("search");
  const found = document.getElementById("found");
  const boxes = new Map();
  for (const box of svg.querySelectorAll("[data-state]")) boxes.set(Number(box.dataset.state), box);
  const whole = svg.viewBox.baseVal;
  const size = { width: whole.width, height: whole.height };
  let view = { x: 0, y: 0, scale: 1 };
  // A large picture takes long to lay out: it is done once, when the page knows which part it shows.
  svg.style.display = "none";
  let room = canvas.getBoundingClientRect();
  let chosen = null;

  // The view: `scale` pixels of the screen for one of the picture, whose point (x, y) is in the upper left corner.
  const show = () => {
    svg.setAttribute("viewBox", [view.x, view.y, room.width / view.scale, room.height / view.scale].join(" "));
  };
  const limited = (scale) => Math.min(4, Math.max(0.01, scale));
  const fit = () => {
    const { width, height } = room;
    const scale = limited(Math.min(width / size.width, height / size.height, 1.25));
    view = { scale, x: (size.width - width / scale) / 2, y: Math.min(0, (size.height - height / scale) / 2) };
    show();
  };
  const zoom = (factor, x, y) => {
    const { left, top, width, height } = room;
    const [atX, atY] = [(x ?? left + width / 2) - left, (y ?? top + height / 2) - top];
    const scale = limited(view.scale * factor);
    view.x += atX / view.scale - atX / scale;
    view.y += atY / view.scale - atY / scale;
    view.scale = scale;
    show();
  };
  const centre = (place) => {
    const { width, height } = room;
    const scale = Math.max(view.scale, Math.min(0.9, width / place.width));
    view = {
      scale,
      x: place.x + place.width / 2 - width / scale / 2,
      y: place.y + Math.min(place.height, height / scale) / 2 - height / scale / 2,
    };
    // Above a picture that is too high for the screen there is nothing to see.
    if (size.height * scale > height) view.y = Math.max(view.y, -16 / scale);
    show();
  };

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const findings = (list) => {
    const made = element("ul");
    for (const { severity, text } of list) made.append(element("li", text, `finding ${severity}`));
    return made;
  };
  const section = (title, content) => panel.append(element("h3", title), content);
  const hash = (state) => `#state=${encodeURIComponent(state.path)}`;

  const overview = () => {
    const count = data.states.length;
    panel.append(element("h2", document.title), element("p", `${count} state${count === 1 ? "" : "s"}`, "kind"));
    if (data.findings.length) section("Findings in the machine", findings(data.findings));
    const list = element("ul");
    for (const state of data.states) {
      if (!state.findings) continue;
      const item = element("li");
      const link = element("a", state.path);
      link.href = hash(state);
      item.append(link, ` (${state.findings.length})`);
      list.append(item);
    }
    if (list.childElementCount) section("States with findings", list);
    panel.append(element("p", "Choose a state to see its definition.", "kind"));
  };
  const choose = (number) => {
    boxes.get(chosen)?.classList.remove("chosen");
    chosen = number;
    panel.replaceChildren();
    requestAnimationFrame(() => panel.scrollTo(0, 0));
    const state = data.states[number];
    if (!state) return overview();
    boxes.get(number)?.classList.add("chosen");
    panel.append(element("h2", state.name), element("p", state.type, "kind"));
    if (state.path !== state.name) panel.append(element("p", state.path, "kind"));
    if (state.findings) section("Findings", findings(state.findings));
    if (state.input !== undefined) section("Input", element("pre", state.input));
    if (state.output !== undefined) section("Output", element("pre", state.output));
    if (state.definition !== undefined) section("Definition", element("pre", state.definition));
  };

  const paths = new Map(data.states.map((state, number) => [state.path, number]));
  const follow = () => {
    const wanted = location.hash.startsWith("#state=") ? location.hash.slice(7) : "";
    let path = wanted;
    try {
      path = decodeURIComponent(wanted);
    } catch {
      // Somebody wrote the address by hand: the text is taken as it is.
    }
    const number = paths.get(path);
    choose(number);
    if (boxes.has(number)) centre(boxes.get(number).getBBox());
  };
  // A click shows the state where it stands; following a link moves the picture to it.
  const click = (number) => {
    choose(number);
    history.replaceState(null, "", number === undefined ? "#" : hash(data.states[number]));
  };

  const look = (jump) => {
    const wanted = search.value.trim().toLowerCase();
    let first;
    let count = 0;
    data.states.forEach((state, number) => {
      const hit = wanted !== "" && state.path.toLowerCase().includes(wanted);
      boxes.get(number)?.classList.toggle("hit", hit);
      if (!hit) return;
      count += 1;
      if (first === undefined || state.name.toLowerCase() === wanted) first = number;
    });
    found.textContent = wanted === "" ? "" : `${count} found`;
    if (jump && first !== undefined) {
      click(first);
      centre(boxes.get(first).getBBox());
    }
  };

  const pointers = new Map();
  let moved = 0;
  canvas.addEventListener("pointerdown", (event) => {
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 1) moved = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    if (pointers.size === 1) {
      moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
      if (moved > 4) {
        canvas.setPointerCapture(event.pointerId);
        canvas.classList.add("moving");
      }
      view.x -= (now.x - before.x) / view.scale;
      view.y -= (now.y - before.y) / view.scale;
      show();
    } else if (pointers.size === 2) {
      const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
      const distance = (point) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
      moved = Infinity;
      zoom(distance(now) / distance(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
    }
    pointers.set(event.pointerId, now);
  });
  const release = (event) => {
    pointers.delete(event.pointerId);
    canvas.classList.remove("moving");
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("click", (event) => {
    if (moved > 4) return;
    const box = event.target.closest("[data-state]");
    click(box ? Number(box.dataset.state) : undefined);
  });
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), event.clientX, event.clientY);
    },
    { passive: false },
  );
  document.getElementById("in").addEventListener("click", () => zoom(1.3));
  document.getElementById("out").addEventListener("click", () => zoom(1 / 1.3));
  document.getElementById("fit").addEventListener("click", fit);
  document.getElementById("theme").addEventListener("click", () => {
    const { classList } = document.body;
    const preferred = matchMedia("(prefers-color-scheme: dark)").matches && !classList.contains("asl-light");
    const dark = classList.contains("asl-dark") || preferred;
    classList.toggle("asl-dark", !dark);
    classList.toggle("asl-light", dark);
  });
  search.addEventListener("input", () => look(false));
  search.addEventListener("change", () => look(true));
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") look(true);
    if (event.key === "Escape") {
      search.value = "";
      look(false);
      canvas.focus();
    }
  });
  addEventListener("keydown", (event) => {
    if (event.target === search || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] };
    if (event.key === "/") {
      event.preventDefault();
      search.focus();
    } else if (event.key === "+") zoom(1.3);
    else if (event.key === "-") zoom(1 / 1.3);
    else if (event.key === "0") fit();
    else if (event.key === "Escape") click(undefined);
    else if (steps[event.key] && document.activeElement === canvas) {
      view.x += steps[event.key][0] / view.scale;
      view.y += steps[event.key][1] / view.scale;
      show();
    }
  });
  addEventListener("hashchange", follow);
  addEventListener("resize", () => {
    room = canvas.getBoundingClientRect();
    show();
  });

  const names = document.getElementById("names");
  for (const path of paths.keys()) names.append(new Option(path));
  fit();
  const start = svg.querySelector(".asl-start");
  if (view.scale < 0.3 && start) {
    view.scale = 0.7;
    centre({ x: start.cx.baseVal.value, y: start.cy.baseVal.value, width: 1, height: 1 });
  }
  svg.style.display = "";
  follow();
})();
