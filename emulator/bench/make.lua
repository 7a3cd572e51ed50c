-- Makes every event of every body afresh and checks every reply: a user of wrk who wants traffic like Pushback's.
-- EVENTS is how many a body has. Numbers are drawn per event; nothing is signed.
local path, count = os.getenv("CALLBACK_PATH"), tonumber(os.getenv("EVENTS"))
local headers = { ["Content-Type"] = "application/json" }
local format, random, concat = string.format, math.random, table.concat
local parts, time = {}, 1669872112

local function event()
  return format(
    '{"CallbackCommand":"Push.AllMemberPush","EventType":1,"TaskId":"batch_%x_537529d8_20000009bd7ba8d_%x_%x",'
      .. '"TaskTime":%d,"EventTime":%d,"To_Account":"user_%d","PushPlatform":%d,"DeviceType":0,"PushStage":%d,'
      .. '"ErrCode":0,"ErrInfo":"OK"}',
    time, random(0, 2147483647), random(0, 2147483647), time, time + random(0, 600), random(1, 1679616), random(1, 8), random(1, 3))
end

function request()
  for i = 1, count do parts[i] = event() end
  return wrk.format("POST", path, headers, '{"Events":[' .. concat(parts, ",", 1, count) .. "]}")
end

local bad = 0
function response(status, headers, body)
  if status ~= 200 or not body:find('"ActionStatus":"OK"', 1, true) or not body:find('"ErrorCode":0', 1, true) then
    bad = bad + 1
  end
end
