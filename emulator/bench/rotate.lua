-- Rotates through prepared bodies and checks every reply: what a careful user of wrk would write.
-- Bodies are the lines of the file named by BODIES.
local bodies = {}
for line in io.lines(os.getenv("BODIES")) do bodies[#bodies + 1] = line end
local path = os.getenv("CALLBACK_PATH")
local requests, turn, bad = {}, 0, 0

function init(args)
  for i, body in ipairs(bodies) do
    requests[i] = wrk.format("POST", path, { ["Content-Type"] = "application/json" }, body)
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function response(status, headers, body)
  if status ~= 200 or not body:find('"ActionStatus":"OK"', 1, true) or not body:find('"ErrorCode":0', 1, true) then
    bad = bad + 1
  end
end
